x = "global"


def f():
    x = "local"

    class A:
        y = x
        seen = [x for _ in range(2)]
        z = y + "!"

        def g(self):
            return x

    return A


A = f()
print(A.y, A.z, A.seen, A().g(), A.__qualname__, A.g.__qualname__)
# expect: local local! ['local', 'local'] local f.<locals>.A f.<locals>.A.g


class B:
    print("in the body of B")
    x = x + " copied"
    n = 3
    squares = [i * i for i in range(n)]
    if n > 2:
        big = True
    for last in squares:
        pass
    double = lambda self: self.n * 2

    class Inner:
        def hello(self):
            return "inner"

    def use(self):
        return x, self.x, self.Inner().hello()
# expect: in the body of B


print(B.x, B.squares, B.big, B.last, B().double(), B().use())
# expect: global copied [0, 1, 4] True 4 6 ('global', 'global copied', 'inner')
print(B.Inner, B.Inner.__qualname__)  # expect: <class '__main__.B.Inner'> B.Inner


class C:
    n = 2
    bad = [n for _ in range(2)]  # error: NameError: name 'n' is not defined

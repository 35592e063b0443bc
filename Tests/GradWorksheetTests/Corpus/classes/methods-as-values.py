class Counter:
    def __init__(self):
        self.n = 0

    def add(self, k=1):
        self.n += k
        return self.n

    def twice(self, f):
        return f() + f()


c = Counter()
add = c.add
print(add(), add(5), c.n)  # expect: 1 6 6
print(Counter.add(c), Counter.add(c, k=10))  # expect: 7 17
print(c.twice(add), c.twice(c.add), list(map(c.add, [1, 2, 3])))  # expect: 37 41 [22, 24, 27]
table = {"a": c.add, "b": Counter.add}
print(table["a"](2), table["b"](c, 3))  # expect: 29 32
print(add.__name__, add.__self__ is c, add.__func__ is Counter.add, Counter.add.__qualname__)
# expect: add True True Counter.add
print(type(add).__name__, type(Counter.add).__name__)  # expect: method function
print(callable(add), callable(Counter), callable(c))  # expect: True True False
c.add = lambda k=1: "own"
print(c.add(), Counter.add(c))  # expect: own 33

class A:
    def hello(self):
        return "A"


class B(A):
    def hello(self):
        return "B" + super().hello()


class C(A):
    def hello(self):
        return "C" + super().hello()


class D(B, C):
    def hello(self):
        return "D" + super().hello()


print(D().hello(), B().hello(), C().hello())  # expect: DBCA BA CA
print([c.__name__ for c in D.__mro__])  # expect: ['D', 'B', 'C', 'A', 'object']
print(D.mro() == list(D.__mro__))  # expect: True


class E(C, B):
    pass


print(E().hello(), [c.__name__ for c in E.mro()])  # expect: CBA ['E', 'C', 'B', 'A', 'object']
try:
    class F(D, E):
        pass
except TypeError as error:
    print(str(error).split("\n")[0])
# expect: Cannot create a consistent method resolution


class G(B, A):
    pass


print(G().hello())  # expect: BA
D().goodbye()  # error: AttributeError: 'D' object has no attribute 'goodbye'

class Config:
    lr = 0.1
    layers: list = [2, 3]
    name: str
    sizes = tuple(n * 2 for n in [1, 2])
    total = sum([1, 2, 3])

    def method(self) -> float:
        return self.lr


print(Config.lr, Config.layers, Config.sizes, Config.total, Config().method())
# expect: 0.1 [2, 3] (2, 4) 6 0.1


class Empty:
    pass


class Doc:
    """Only a text."""


class Ellip:
    ...


print(Doc.__doc__, Empty.__doc__, Ellip.__name__)  # expect: Only a text. None Ellip
Empty.x = 1
e = Empty()
e.y = 2
print(e.x, e.y, [n for n in ("x", "y", "z") if hasattr(e, n)])  # expect: 1 2 ['x', 'y']


def make(n):
    class Made:
        number = n

        def get(self):
            return n + self.number
    return Made


classes = [make(i) for i in range(3)]
print([c().get() for c in classes], classes[0] is classes[1], {c.__name__ for c in classes})
# expect: [0, 2, 4] False {'Made'}
classes[0].number = 10
print([c().get() for c in classes])  # expect: [10, 2, 4]


class A: x = 1; y = 2


print(A.x + A.y)  # expect: 3
A.x()  # error: TypeError: 'int' object is not callable

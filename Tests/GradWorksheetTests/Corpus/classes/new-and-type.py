class Single:
    one = None

    def __new__(cls, *args):
        if cls.one is None:
            cls.one = super().__new__(cls)
        return cls.one

    def __init__(self, n):
        self.n = n


a = Single(1)
b = Single(2)
print(a is b, a.n)  # expect: True 2


class Maker:
    def __new__(cls, x):
        if x < 0:
            return "negative"
        return object.__new__(cls)

    def __init__(self, x):
        self.x = x

    def copy(self):
        return type(self)(self.x + 1)

    def again(self):
        return self.__class__(self.x + 2)


print(Maker(-1), Maker(3).x, Maker(3).copy().x, Maker(3).again().x)  # expect: negative 3 4 5
print(type(a) is Single, type(Single), isinstance(Single, type), type(a) == type(b), type(3) == int)
# expect: True <class 'type'> True True True
print({Single: "class as key"}[type(a)], Single in [Single, Maker], Single == Maker)
# expect: class as key True False
print([type(x).__name__ for x in (a, Single, a.__init__, None, object())])
# expect: ['Single', 'type', 'method', 'NoneType', 'object']

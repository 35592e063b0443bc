class Net:
    made = 0

    def __init__(self, sizes):
        self.sizes = sizes
        type(self).made += 1

    @staticmethod
    def relu(x):
        return max(0, x)

    @classmethod
    def of(cls, *sizes):
        return cls(list(sizes))

    @classmethod
    def name(cls):
        return cls.__name__.lower()

    def forward(self, x):
        return self.relu(x) * len(self.sizes)


class Deep(Net):
    @classmethod
    def of(cls, *sizes):
        net = super().of(*sizes, 1)
        return net


print(Net.relu(-3), Net([1]).relu(3), Net.of(1, 2).sizes, Net.of(3).forward(2))
# expect: 0 3 [1, 2] 2
print(Deep.of(5, 6).sizes, type(Deep.of(5)).__name__, Net.name(), Deep.name(), Deep([]).name())
# expect: [5, 6, 1] Deep net deep deep
print(Net.made, Deep.made)  # expect: 3 6
f = Deep.of
print(f(9).sizes, f.__self__ is Deep)  # expect: [9, 1] True

class Layer:
    count = 0

    def __init__(self, name):
        self.name = name
        Layer.count += 1

    def forward(self, x):
        return x

    def describe(self):
        return f"{type(self).__name__} {self.name}: {self.forward(2)}"


class Scale(Layer):
    def __init__(self, name, k):
        super().__init__(name)
        self.k = k

    def forward(self, x):
        return self.k * super().forward(x)


class Shift(Layer):
    def __init__(self, k):
        Layer.__init__(self, "shift")
        super(Shift, self).__init__("shifted")
        self.k = k

    def forward(self, x):
        return x + self.k


for layer in [Layer("id"), Scale("twice", 2), Shift(10)]:
    print(layer.describe(), isinstance(layer, Layer), isinstance(layer, Scale))
# expect: Layer id: 2 True False
# expect: Scale twice: 4 True True
# expect: Shift shifted: 12 True False
print(Layer.count, Scale.count)  # expect: 4 4
print(issubclass(Scale, Layer), issubclass(Layer, Scale), issubclass(Layer, object))
# expect: True False True
print(Scale.__bases__, Layer.__bases__)  # expect: (<class '__main__.Layer'>,) (<class 'object'>,)

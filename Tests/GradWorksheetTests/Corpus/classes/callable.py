class Line:
    def __init__(self, a, b):
        self.a, self.b = a, b

    def __call__(self, x, *more, scale=1):
        if more:
            return [self(y) for y in (x, *more)]
        return scale * (self.a * x + self.b)


class Twice(Line):
    def __call__(self, x):
        return super().__call__(super().__call__(x))


f = Line(2, 1)
print(f(3), f(1, 2, 3), f(3, scale=10), list(map(f, [1, 2])))  # expect: 7 [3, 5, 7] 70 [3, 5]
print(Twice(2, 1)(3))  # expect: 15
fs = [Line(k, 0) for k in range(3)]
print([g(5) for g in fs], sorted([3, 1, 2], key=Line(-1, 0)))  # expect: [0, 5, 10] [3, 2, 1]
Line(1, 2).missing  # error: AttributeError: 'Line' object has no attribute 'missing'

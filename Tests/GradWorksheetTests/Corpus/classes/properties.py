class Circle:
    def __init__(self, r):
        self._r = r

    @property
    def r(self):
        """The radius."""
        return self._r

    @r.setter
    def r(self, value):
        if value < 0:
            raise ValueError("negative radius")
        self._r = value

    @r.deleter
    def r(self):
        print("deleted")
        self._r = 0

    @property
    def area(self):
        return 3 * self.r ** 2


c = Circle(2)
print(c.r, c.area)  # expect: 2 12
c.r = 3
print(c.r, c.area)  # expect: 3 27
c.r += 1
print(c.r, vars(c))  # expect: 4 {'_r': 4}
del c.r  # expect: deleted
print(c.r)  # expect: 0
try:
    c.r = -1
except ValueError as e:
    print(e)
# expect: negative radius
try:
    c.area = 5
except AttributeError as e:
    print(e)
# expect: property 'area' of 'Circle' object has no setter
try:
    del c.area
except AttributeError as e:
    print(e)
# expect: property 'area' of 'Circle' object has no deleter


class Sub(Circle):
    @property
    def area(self):
        return super().area + 1

    half = property(lambda self: self.r / 2)


print(Sub(2).area, Sub(3).half, hasattr(c, "area"), hasattr(c, "half"))  # expect: 13 1.5 True False
c.area = 1  # error: AttributeError: property 'area' of 'Circle' object has no setter

class Point:
    """A point of the plane."""
    dims = 2

    def __init__(self, x, y=0):
        self.x = x
        self.y = y

    def norm2(self):
        return self.x ** 2 + self.y ** 2


p = Point(3, 4)
print(p.x, p.y, p.norm2(), p.dims, Point.dims)  # expect: 3 4 25 2 2
q = Point(1)
print(q.x, q.y, q.norm2())  # expect: 1 0 1
print(Point.__name__, Point.__doc__, Point.__qualname__, Point.__module__)
# expect: Point A point of the plane. Point __main__
print(Point, type(p), type(p).__name__, p.__class__ is Point)
# expect: <class '__main__.Point'> <class '__main__.Point'> Point True
p.x += 1
p.name = "p"
print(p.x, p.name, vars(p), p.__dict__)
# expect: 4 p {'x': 4, 'y': 4, 'name': 'p'} {'x': 4, 'y': 4, 'name': 'p'}
Point.dims = 3
print(p.dims, q.dims)  # expect: 3 3
p.dims = 5
print(p.dims, q.dims, vars(p))  # expect: 5 3 {'x': 4, 'y': 4, 'name': 'p', 'dims': 5}
del p.dims
print(p.dims)  # expect: 3

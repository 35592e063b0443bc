class Point:
    def __init__(self, x, y):
        self.x, self.y = x, y

    def __eq__(self, o):
        return isinstance(o, Point) and (self.x, self.y) == (o.x, o.y)

    def __hash__(self):
        return hash((self.x, self.y))

    def __repr__(self):
        return f"P({self.x}, {self.y})"


d = {Point(1, 2): "a", Point(2, 1): "b"}
d[Point(1, 2)] = "c"
print(d, len(d), d[Point(2, 1)], Point(1, 2) in d, Point(5, 5) in d)
# expect: {P(1, 2): 'c', P(2, 1): 'b'} 2 b True False
print(d.get(Point(9, 9)), d.pop(Point(1, 2)), d)  # expect: None c {P(2, 1): 'b'}


class Same:
    def __init__(self, n):
        self.n = n

    def __hash__(self):
        return 1

    def __eq__(self, o):
        return self.n == o.n

    def __repr__(self):
        return f"S{self.n}"


d = {}
for i in range(5):
    d[Same(i)] = i
print(d)  # expect: {S0: 0, S1: 1, S2: 2, S3: 3, S4: 4}
del d[Same(2)]
d[Same(3)] = "three"
print(d, Same(4) in d, Same(2) in d, d[Same(4)])
# expect: {S0: 0, S1: 1, S3: 'three', S4: 4} True False 4
d[(Same(1), "x")] = "tuple"
print(d[(Same(1), "x")], (Same(2), "x") in d)  # expect: tuple False
print(hash(Point(1, 2)) == hash((1, 2)), hash(3), hash(2.5), hash(True), hash(-1), hash((1, 2, 3)))
# expect: True 3 1152921504606846978 1 -2 529344067295497451
print(hash(2 ** 61 - 1), hash(10 ** 30), hash(-0.75), hash(()), hash(float("inf")))
# expect: 0 465258685558744706 -1729382256910270464 5740354900026072187 314159
d[Point(1, 2), Same(1)] = 3
d[[1]] = 2  # error: TypeError: unhashable type: 'list'

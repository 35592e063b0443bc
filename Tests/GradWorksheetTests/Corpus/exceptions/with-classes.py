class Matrix:
    def __init__(self, rows):
        if len({len(r) for r in rows}) > 1:
            raise ValueError(f"rows of different lengths: {[len(r) for r in rows]}")
        self.rows = rows

    def __matmul__(self, other):
        if len(self.rows[0]) != len(other.rows):
            raise ShapeError(self.shape, other.shape)  # error: ShapeError: shapes (3, 2) and (3, 2) do not fit
        return Matrix([[sum(a * b for a, b in zip(r, c)) for c in zip(*other.rows)] for r in self.rows])

    @property
    def shape(self):
        return len(self.rows), len(self.rows[0])

    def __getitem__(self, index):
        try:
            i, j = index
        except TypeError:
            return self.rows[index]
        return self.rows[i][j]


class ShapeError(ValueError):
    def __init__(self, a, b):
        super().__init__(f"shapes {a} and {b} do not fit")


m = Matrix([[1, 2], [3, 4], [5, 6]])
print((m @ Matrix([[1], [1]])).rows, m[0], m[1, 1])  # expect: [[3], [7], [11]] [1, 2] 4
for f in [lambda: m @ m, lambda: Matrix([[1], [2, 3]]), lambda: m[5, 0], lambda: m["a"]]:
    try:
        f()
    except ValueError as e:
        print(type(e).__name__, e)
    except LookupError as e:
        print("lookup", e)
    except TypeError as e:
        print("type", e)
# expect: ShapeError shapes (3, 2) and (3, 2) do not fit
# expect: ValueError rows of different lengths: [1, 2]
# expect: lookup list index out of range
# expect: ValueError not enough values to unpack (expected 2, got 1)
m @ m

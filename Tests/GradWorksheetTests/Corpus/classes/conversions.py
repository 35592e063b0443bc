class N:
    def __init__(self, x):
        self.x = x

    def __float__(self):
        return float(self.x)

    def __int__(self):
        return int(self.x)

    def __bool__(self):
        return self.x != 0

    def __round__(self, n=0):
        return round(self.x, n)

    def __len__(self):
        return 7


n = N(2.75)
print(float(n), int(n), bool(n), bool(N(0)), round(n, 1), round(n), len(n))
# expect: 2.75 2 True False 2.8 3.0 7
print([1, 2][bool(N(0))], not n, n and "x", N(0) or "y")  # expect: 1 False x y


class Empty:
    def __len__(self):
        return 0


class Bad:
    def __bool__(self):
        return 3

    def __len__(self):
        return -1

    def __float__(self):
        return "1"


print(bool(Empty()), "full" if Empty() else "empty")  # expect: False empty
for f in [bool, len, float, int]:
    try:
        print(f(Bad()))
    except (TypeError, ValueError) as e:
        print(type(e).__name__, e)
# expect: TypeError __bool__ should return bool, returned int
# expect: ValueError __len__() should return >= 0
# expect: TypeError Bad.__float__ returned non-float (type str)
# expect: TypeError int() argument must be a string, a bytes-like object or a real number, not 'Bad'
float(Empty())  # error: TypeError: float() argument must be a string or a real number, not 'Empty'

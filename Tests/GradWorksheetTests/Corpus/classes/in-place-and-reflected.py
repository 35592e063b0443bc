class Log:
    def __init__(self, name):
        self.name = name


for op in "add sub mul truediv floordiv mod pow matmul and or xor lshift rshift".split():
    def make(op):
        def left(self, other):
            return f"{self.name}.{op}"

        def right(self, other):
            return f"{self.name}.r{op}"
        return left, right
    setattr(Log, f"__{op}__", make(op)[0])
    setattr(Log, f"__r{op}__", make(op)[1])
a = Log("a")
print(a + 1, a - 1, a * 1, a / 1, a // 1, a % 1, a ** 1, a @ 1, a & 1, a | 1, a ^ 1, a << 1, a >> 1)
# expect: a.add a.sub a.mul a.truediv a.floordiv a.mod a.pow a.matmul a.and a.or a.xor a.lshift a.rshift
print(1 + a, 1 - a, 1 * a, 1 / a, 1 // a, 1 % a, 1 ** a, 1 @ a, 1 & a, 1 | a, 1 ^ a, 1 << a, 1 >> a)
# expect: a.radd a.rsub a.rmul a.rtruediv a.rfloordiv a.rmod a.rpow a.rmatmul a.rand a.ror a.rxor a.rlshift a.rrshift
print([1] + a, [1] * a, (1,) + a, "s" + a, 2.5 * a, None | a, {} | a, 10 ** 30 - a)
# expect: a.radd a.rmul a.radd a.radd a.rmul a.ror a.ror a.rsub


class Sub(Log):
    def __radd__(self, other):
        return "sub first"


print(a + Sub("s"), Sub("s") + a, a - Sub("s"), a + a)  # expect: sub first s.add a.sub a.add


class Acc:
    def __init__(self):
        self.n = 0

    def __iadd__(self, k):
        self.n += k
        return self

    def __imul__(self, k):
        return "replaced"

    def __add__(self, k):
        return "plain"


x = y = Acc()
x += 3
x += 4
print(x is y, x.n, x + 1)  # expect: True 7 plain
x *= 2
print(x, y.n)  # expect: replaced 7
items = [Acc()]
items[0] += 2
print(items[0].n)  # expect: 2
y -= 1  # error: TypeError: unsupported operand type(s) for -=: 'Acc' and 'int'

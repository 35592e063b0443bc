class V:
    def __init__(self, *a):
        self.a = a

    def __repr__(self):
        return f"V{self.a}"

    def __add__(self, o):
        if not isinstance(o, V):
            return NotImplemented
        return V(*[x + y for x, y in zip(self.a, o.a)])

    def __sub__(self, o):
        return self + -o

    def __mul__(self, k):
        return V(*[x * k for x in self.a])

    __rmul__ = __mul__

    def __truediv__(self, k):
        return V(*[x / k for x in self.a])

    def __floordiv__(self, k):
        return V(*[x // k for x in self.a])

    def __mod__(self, k):
        return V(*[x % k for x in self.a])

    def __pow__(self, k):
        return V(*[x ** k for x in self.a])

    def __rpow__(self, k):
        return V(*[k ** x for x in self.a])

    def __rsub__(self, k):
        return V(*[k - x for x in self.a])

    def __matmul__(self, o):
        return sum(x * y for x, y in zip(self.a, o.a))

    def __neg__(self):
        return self * -1

    def __pos__(self):
        return self

    def __invert__(self):
        return V(*reversed(self.a))

    def __abs__(self):
        return max(abs(x) for x in self.a)

    def __and__(self, o):
        return "and"

    def __or__(self, o):
        return "or"

    def __xor__(self, o):
        return "xor"

    def __lshift__(self, k):
        return "<<"

    def __rshift__(self, k):
        return ">>"


a, b = V(1, 2), V(3, 5)
print(a + b, a - b, a * 2, 2 * a, b / 2, b // 2, b % 2, b ** 2, 2 ** b, 10 - b)
# expect: V(4, 7) V(-2, -3) V(2, 4) V(2, 4) V(1.5, 2.5) V(1, 2) V(1, 1) V(9, 25) V(8, 32) V(7, 5)
print(a @ b, -a, +a, ~b, abs(-b), a & b, a | b, a ^ b, a << 1, a >> 1)
# expect: 13 V(-1, -2) V(1, 2) V(5, 3) 5 and or xor << >>
print(pow(b, 2), divmod(7, 2))  # expect: V(9, 25) (3, 1)
print(sum([a, b], V(0, 0)))  # expect: V(4, 7)
a += b
print(a)  # expect: V(4, 7)
a *= 3
print(a)  # expect: V(12, 21)
for bad in [lambda: a + 1, lambda: 1 + a, lambda: a / a @ 2, lambda: [1] + a, lambda: "x" + a]:
    try:
        print(bad())
    except (TypeError, AttributeError) as e:
        print(type(e).__name__, e)
# expect: TypeError unsupported operand type(s) for +: 'V' and 'int'
# expect: TypeError unsupported operand type(s) for +: 'int' and 'V'
# expect: TypeError unsupported operand type(s) for /: 'int' and 'V'
# expect: TypeError can only concatenate list (not "V") to list
# expect: TypeError can only concatenate str (not "V") to str
a + None  # error: TypeError: unsupported operand type(s) for +: 'V' and 'NoneType'

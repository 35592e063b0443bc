# Thousands of operations on integers of all sizes; what they give goes into one running number.
seed = 12345


def chance(n):
    global seed
    seed = (seed * 6364136223846793005 + 1442695040888963407) % 2 ** 64
    return (seed >> 16) % n


def some(most):
    kind = chance(5)
    bits = chance(most) + 1
    if kind == 0:
        x = 2 ** bits + chance(3) - 1
    elif kind == 1:
        x = [2 ** 62, 2 ** 63, 2 ** 64, 2 ** 127, 2 ** 128, 10 ** 19][chance(6)] + chance(5) - 2
    else:
        x = 0
        while x.bit_length() < bits:
            x = x << 31 | chance(2 ** 31)
        x >>= x.bit_length() - bits if x.bit_length() > bits else 0
    return -x if chance(2) else x


total = 0


def mix(x):
    global total
    total = (total * 1000003 + x) % (2 ** 127 - 1)


for turn in range(1200):
    a, b, c = some(300), some(200), some(90)
    b = b or 5
    q, r = divmod(a, b)
    if q * b + r != a or (r != 0 and (r < 0) != (b < 0)) or abs(r) >= abs(b):
        print("divmod", a, b)
    if a // b != q or a % b != r:
        print("quotient", a, b)
    if (a + b) * c != a * c + b * c or (a - b) + b != a:
        print("ring", a, b, c)
    if (a & b) + (a | b) != a + b or (a ^ b) != (a | b) - (a & b) or ~a != -a - 1:
        print("bits", a, b)
    k = chance(150)
    if a << k >> k != a or a >> k != a // 2 ** k or a << k != a * 2 ** k:
        print("shift", a, k)
    if int(str(a)) != a or int(hex(a), 16) != a or int(bin(b), 2) != b or int(oct(c), 8) != c:
        print("text", a)
    if pow(a, 13, b) != a ** 13 % b:
        print("power", a, b)
    f = float(a)
    if (int(f) == a) != (f == a) or (a < f) == (a >= f):
        print("float", a)
    for x in (q, r, a * c, a & b, a | c, b ^ c, a >> k, c ** 3, int(f), len(str(a)), a.bit_length()):
        mix(x)
    mix(int(a / b * 1000) if abs(a / b) < 1e300 else 1)
    mix([a < b, a == b, a > b, a < f, a == f].index(True))
print(total)  # expect: 74848961831893034538137067028358372931

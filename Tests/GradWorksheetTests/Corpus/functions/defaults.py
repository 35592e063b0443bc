def power(x, n=2):
    return x ** n
print(power(3), power(3, 3), power(n=1, x=5), power(2, n=0.5))  # expect: 9 27 5 1.4142135623730951
def collect(x, seen=[]):
    seen.append(x)
    return seen
print(collect(1))  # expect: [1]
print(collect(2))  # expect: [1, 2]
print(collect(3, []))  # expect: [3]
print(collect(4))  # expect: [1, 2, 4]
base = 10
def add(x, y=base):
    return x + y
base = 99
print(add(1))  # expect: 11
def later(a, b=None):
    if b is None:
        b = []
    b.append(a)
    return b
print(later(1), later(2))  # expect: [1] [2]
def label(x, prefix="x", suffix=""):
    return prefix + str(x) + suffix
print(label(1), label(1, suffix="!"), label(2, "y"), label(suffix="?", x=3))
# expect: x1 x1! y2 x3?
def count(n=sum([1, 2])):
    return n
print(count(), count(0))  # expect: 3 0
fs = []
for i in range(3):
    def f(x, i=i):
        return x * i
    fs.append(f)
print([f(10) for f in fs])  # expect: [0, 10, 20]
def memo(n, cache={}):
    if n not in cache:
        cache[n] = n if n < 2 else memo(n - 1) + memo(n - 2)
    return cache[n]
print(memo(50))  # expect: 12586269025

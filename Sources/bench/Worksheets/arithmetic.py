# Plain loops: floats, integers, lists, calls. Nothing here is a Value.
def sieve(n):
    flags = [True] * (n + 1)
    count = 0
    for i in range(2, n + 1):
        if flags[i]:
            count += 1
            for j in range(i * i, n + 1, i):
                flags[j] = False
    return count


def fib(n):
    return n if n < 2 else fib(n - 1) + fib(n - 2)


def dot(a, b):
    return sum(x * y for x, y in zip(a, b))


total = 0.0
for i in range(1000000):
    total += i * 0.5
i = 0
while i < 1000000:
    if i % 3 == 0:
        total = total - i
    i += 1
row = [k * 0.25 for k in range(1000)]
print(total, sieve(300000), fib(22), sum([dot(row, row) for _ in range(200)]))

def bubble(xs):
    xs = xs[:]
    for i in range(len(xs)):
        for j in range(len(xs) - 1 - i):
            if xs[j] > xs[j + 1]:
                xs[j], xs[j + 1] = xs[j + 1], xs[j]
    return xs
def quick(xs):
    if len(xs) <= 1:
        return xs
    pivot, *rest = xs
    return quick([x for x in rest if x < pivot]) + [pivot] + quick([x for x in rest if x >= pivot])
def merge(xs):
    if len(xs) < 2:
        return xs
    m = len(xs) // 2
    a, b, out = merge(xs[:m]), merge(xs[m:]), []
    while a and b:
        out.append(a.pop(0) if a[0] <= b[0] else b.pop(0))
    return out + a + b
data = [5, 2.5, 9, -1, 0, 2, 7, 2]
print(bubble(data), quick(data))  # expect: [-1, 0, 2, 2, 2.5, 5, 7, 9] [-1, 0, 2, 2, 2.5, 5, 7, 9]
print(merge(data), data)  # expect: [-1, 0, 2, 2, 2.5, 5, 7, 9] [5, 2.5, 9, -1, 0, 2, 7, 2]
assert bubble(data) == quick(data) == merge(data) == sorted(data)
def search(xs, v):
    lo, hi = 0, len(xs)
    while lo < hi:
        mid = (lo + hi) // 2
        if xs[mid] < v:
            lo = mid + 1
        else:
            hi = mid
    return lo
print(search([1, 3, 5, 7], 5), search([1, 3], 0), search([1, 3], 9), search([], 1))
# expect: 2 0 2 0

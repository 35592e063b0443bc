def dense(sizes):
    return sum((a + 1) * b for a, b in zip(sizes, sizes[1:]))
for name, sizes in {"Model0": [1, 5, 10, 10, 10, 5, 1], "Model1": [1, 10, 18, 15, 10, 4, 1],
                    "Model2": [1, 190, 1], "MLP": [784, 300, 10], "hand": [2, 3, 2]}.items():
    print(f"{name:<8}{'-'.join(map(str, sizes)):<20}{dense(sizes):>8,}")
# expect: Model0  1-5-10-10-10-5-1         351
# expect: Model1  1-10-18-15-10-4-1        712
# expect: Model2  1-190-1                  571
# expect: MLP     784-300-10           238,510
# expect: hand    2-3-2                     17
for c1, c2 in [(8, 8), (64, 64), (128, 96)]:
    print(c1, c2, 10 * c1 + 9 * c1 * c2 + 11 * c2 + 10)
# expect: 8 8 754
# expect: 64 64 38218
# expect: 128 96 112938

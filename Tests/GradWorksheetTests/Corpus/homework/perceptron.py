data = [((2, 1), 1), ((1, 3), 1), ((-1, -2), -1), ((-2, 0.5), -1), ((0, -1), -1)]
w, b, mistakes = [0, 0], 0, []
for epoch in range(10):
    errors = 0
    for x, t in data:
        if t * (sum(wi * xi for wi, xi in zip(w, x)) + b) <= 0:
            w = [wi + t * xi for wi, xi in zip(w, x)]
            b += t
            errors += 1
    mistakes.append(errors)
    if not errors:
        break
else:
    print("did not converge")
print(w, b, mistakes, epoch)  # expect: [2, 2] 0 [2, 0] 1
sign = lambda v: 1 if v > 0 else -1 if v < 0 else 0
print([sign(w[0] * x + w[1] * y + b) == t for (x, y), t in data])
# expect: [True, True, True, True, True]

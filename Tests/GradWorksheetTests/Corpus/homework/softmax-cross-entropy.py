import math
def softmax(o):
    m = max(o)
    e = [math.exp(v - m) for v in o]
    s = sum(e)
    return [v / s for v in e]
o = [0, math.log(2), math.log(3)]
y = softmax(o)
print([f"{v:.10f}" for v in y])  # expect: ['0.1666666667', '0.3333333333', '0.5000000000']
J = [[y[i] * ((1 if i == j else 0) - y[j]) for j in range(3)] for i in range(3)]
for row in J:
    print(" ".join(f"{v:9.6f}" for v in row), f"{abs(sum(row)):.1f}")
# expect:  0.138889 -0.055556 -0.083333 0.0
# expect: -0.055556  0.222222 -0.166667 0.0
# expect: -0.083333 -0.166667  0.250000 0.0
for c in range(3):
    loss = -math.log(y[c])
    grad = [y[i] - (1 if i == c else 0) for i in range(3)]
    print(c, f"{loss:.12f}", [f"{g:+.6f}" for g in grad])
# expect: 0 1.791759469228 ['-0.833333', '+0.333333', '+0.500000']
# expect: 1 1.098612288668 ['+0.166667', '-0.666667', '+0.500000']
# expect: 2 0.693147180560 ['+0.166667', '+0.333333', '-0.500000']
print(softmax([1000, 1001, 1002]) == softmax([0, 1, 2]), sum(softmax([1, 2, 3, 4])))
# expect: True 1.0
print(softmax([0, 1000]), [round(p, 6) for p in softmax([0, 1, 0])])
# expect: [0.0, 1.0] [0.211942, 0.576117, 0.211942]

# needs: Value
x, y = [[1, 2], [-1, 3]], [1, -2]
W0, b0 = values([[1, -2, 1], [2, 1, -1]]), values([0, 1, 0])
W1, b1 = values([[1, -1], [2, 1], [1, 3]]), values([-1, 1])
W2, b2 = values([[2], [-3]]), values([1])
def affine(row, W, b):
    return [sum(v * W[i][j] for i, v in enumerate(row)) + b[j] for j in range(len(b))]
J = 0
for row, t in zip(x, y):
    a1 = [z.relu() for z in affine(row, W0, b0)]
    a2 = [z.relu() for z in affine(a1, W1, b1)]
    out, = affine(a2, W2, b2)
    J = J + (out - t) ** 2
J = J / (2 * len(x))
J.backward()
print(J.data)  # expect: 246.25
for W, b in ((W2, b2), (W1, b1), (W0, b0)):
    # A dead unit's gradients are zeros of either sign; adding 0.0 shows them alike.
    print([[w.grad + 0.0 for w in r] for r in W], [v.grad + 0.0 for v in b])
# expect: [[268.0], [29.0]] [20.5]
# expect: [[205.0, -217.5], [186.0, -261.0], [0.0, 0.0]] [41.0, -43.5]
# expect: [[-60.5, 9.5, 0.0], [241.5, 91.5, 0.0]] [84.5, 38.5, 0.0]

def matmul(A, B):
    return [[sum(a * b for a, b in zip(r, c)) for c in zip(*B)] for r in A]
def transpose(A):
    return [list(c) for c in zip(*A)]
def affine(A, W, b):
    return [[v + bj for v, bj in zip(row, b)] for row in matmul(A, W)]
def relu(A):
    return [[max(0, v) for v in row] for row in A]
def mask(G, Z):
    return [[g if z > 0 else 0 for g, z in zip(gr, zr)] for gr, zr in zip(G, Z)]
x, y = [[1, 2], [-1, 3]], [[1], [-2]]
W0, b0 = [[1, -2, 1], [2, 1, -1]], [0, 1, 0]
W1, b1 = [[1, -1], [2, 1], [1, 3]], [-1, 1]
W2, b2 = [[2], [-3]], [1]
z1 = affine(x, W0, b0)
a1 = relu(z1)
z2 = affine(a1, W1, b1)
a2 = relu(z2)
out = affine(a2, W2, b2)
N = len(x)
J = sum((o[0] - t[0]) ** 2 for o, t in zip(out, y)) / (2 * N)
print(z1, a1, z2, a2, out, J, sep="\n")
# expect: [[5, 1, -1], [5, 6, -4]]
# expect: [[5, 1, 0], [5, 6, 0]]
# expect: [[6, -3], [16, 2]]
# expect: [[6, 0], [16, 2]]
# expect: [[13], [27]]
# expect: 246.25
g = [[o[0] - t[0]] for o, t in zip(out, y)]
gz2 = mask(matmul(g, transpose(W2)), z2)
gz1 = mask(matmul(gz2, transpose(W1)), z1)
for name, left, grad in (("W2", a2, g), ("W1", a1, gz2), ("W0", x, gz1)):
    gw = [[v / N for v in row] for row in matmul(transpose(left), grad)]
    gb = [sum(col) / N for col in zip(*grad)]
    print(name, gw, gb)
# expect: W2 [[268.0], [29.0]] [20.5]
# expect: W1 [[205.0, -217.5], [186.0, -261.0], [0.0, 0.0]] [41.0, -43.5]
# expect: W0 [[-60.5, 9.5, 0.0], [241.5, 91.5, 0.0]] [84.5, 38.5, 0.0]
print(matmul(gz1, transpose(W0)))  # expect: [[-72, 96], [87, 319]]

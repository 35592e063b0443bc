import math

def forward(X, W1, b1, W2, b2):
    Z1 = [0.] * len(b1)
    A1 = [0.] * len(b1)
    for j in range(len(b1)):
        for i in range(len(X)):
            Z1[j] += X[i] * W1[i][j]
        Z1[j] += b1[j]
        A1[j] = 1 / (1 + math.exp(-Z1[j]))
    Z2 = [0.] * len(b2)
    for k in range(len(b2)):
        for j in range(len(b1)):
            Z2[k] += A1[j] * W2[j][k]
        Z2[k] += b2[k]
    total = sum([math.exp(z) for z in Z2])
    A2 = [math.exp(z) / total for z in Z2]
    return Z1, A1, Z2, A2

def backward(X, A1, A2, W2, c):
    dZ2 = [-1 + A2[k] if k == c else A2[k] for k in range(len(A2))]
    dW2 = [[dZ2[k] * A1[j] for k in range(len(dZ2))] for j in range(len(A1))]
    dA1 = [0.0 for _ in A1]
    for j in range(len(A1)):
        for k in range(len(dZ2)):
            dA1[j] += W2[j][k] * dZ2[k]
    dZ1 = [dA1[j] * A1[j] * (1 - A1[j]) for j in range(len(A1))]
    dW1 = [[dZ1[j] * x for j in range(len(A1))] for x in X]
    return dW1, dZ1, dW2, dZ2

W1 = [[1., 1., 1.], [-1., -1., -1.]]
W2 = [[1., -1.], [-1., 1.], [-1., -1.]]
Z1, A1, Z2, A2 = forward([1, -1], W1, [0., 0., 0.], W2, [0., 0.])
dW1, db1, dW2, db2 = backward([1, -1], A1, A2, W2, 0)
for name, value in (("Z1", Z1), ("A1", A1), ("Z2", Z2), ("A2", A2)):
    print(f"{name}: {value}")
# expect: Z1: [2.0, 2.0, 2.0]
# expect: A1: [0.8807970779778823, 0.8807970779778823, 0.8807970779778823]
# expect: Z2: [-0.8807970779778823, -0.8807970779778823]
# expect: A2: [0.5, 0.5]
for name, value in [("db1", db1), ("db2", db2)]:
    print(name, [f"{v:.8f}" for v in value])
# expect: db1 ['-0.10499359', '0.10499359', '0.00000000']
# expect: db2 ['-0.50000000', '0.50000000']
for row in dW1: print([round(v, 10) for v in row])
# expect: [-0.1049935854, 0.1049935854, 0.0]
# expect: [0.1049935854, -0.1049935854, -0.0]
for row in dW2: print(row)
# expect: [-0.44039853898894116, 0.44039853898894116]
# expect: [-0.44039853898894116, 0.44039853898894116]
# expect: [-0.44039853898894116, 0.44039853898894116]

# needs: Value
import math
X = [1, -1]
W1 = values([[1, 1, 1], [-1, -1, -1]])
b1 = values([0, 0, 0])
W2 = values([[1, -1], [-1, 1], [-1, -1]])
b2 = values([0, 0])
Z1 = [sum(X[i] * W1[i][j] for i in range(2)) + b1[j] for j in range(3)]
A1 = [1 / (1 + math.exp(-z)) for z in Z1]
Z2 = [sum(A1[i] * W2[i][j] for i in range(3)) + b2[j] for j in range(2)]
total = sum(math.exp(z) for z in Z2)
A2 = [math.exp(z) / total for z in Z2]
loss = -math.log(A2[0])
loss.backward()
show = lambda row: " ".join(f"{v.grad + 0.0:+.8f}" for v in row)
print(f"{loss.data:.10f}", [f"{a.data:.6f}" for a in A2])
# expect: 0.6931471806 ['0.500000', '0.500000']
for row in W2 + [b2]:
    print(show(row))
# expect: -0.44039854 +0.44039854
# expect: -0.44039854 +0.44039854
# expect: -0.44039854 +0.44039854
# expect: -0.50000000 +0.50000000
for name, row in (("dZ2", Z2), ("dA1", A1)):
    print(name, " ".join(f"{v.grad:.6f}" if abs(v.grad) > 1e-9 else "0" for v in row))
# expect: dZ2 -0.500000 0.500000
# expect: dA1 -1.000000 1.000000 0
for row in W1 + [b1]:
    print(" ".join(f"{v.grad:+.8f}" if abs(v.grad) > 1e-9 else "0" for v in row))
# expect: -0.10499359 +0.10499359 0
# expect: +0.10499359 -0.10499359 0
# expect: -0.10499359 +0.10499359 0

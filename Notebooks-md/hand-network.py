# The hand network: two inputs, three sigmoid units, two classes. See 02-the-hand-network.md.
#
#     gradual check Notebooks-md/hand-network.py
#
# Change one of the derivatives at the end, and check again.
import math

X = values([1.0, -1.0])
W1 = values([[1.0, 1.0, 1.0], [-1.0, -1.0, -1.0]])
b1 = values([0.0, 0.0, 0.0])
W2 = values([[1.0, 1.0], [-1.0, -1.0], [-1.0, -1.0]])
b2 = values([0.0, 0.0])
c = 0

# Forwards.
Z1 = [X[0] * W1[0][j] + X[1] * W1[1][j] + b1[j] for j in range(3)]
A1 = [1 / (1 + math.exp(-z)) for z in Z1]
Z2 = [A1[0] * W2[0][k] + A1[1] * W2[1][k] + A1[2] * W2[2][k] + b2[k] for k in range(2)]
total = math.exp(Z2[0]) + math.exp(Z2[1])
A2 = [math.exp(z) / total for z in Z2]
loss = -math.log(A2[c])

# Backwards, derived by hand. `dZ2` claims the derivative of the loss by Z2, and so on.
dZ2 = [A2[k] - (1 if k == c else 0) for k in range(2)]
db2 = dZ2
dW2 = [[a * d for d in dZ2] for a in A1]
dA1 = [W2[j][0] * dZ2[0] + W2[j][1] * dZ2[1] for j in range(3)]
dZ1 = [dA1[j] * A1[j] * (1 - A1[j]) for j in range(3)]
db1 = dZ1
dW1 = [[x * d for d in dZ1] for x in X]
dX = [sum(W1[i][j] * dZ1[j] for j in range(3)) for i in range(2)]

check(loss)

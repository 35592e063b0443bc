# The hand network in plain Python, as homework is handed in: no Values, no check. Python 3 runs it
# as it is. To have its derivatives checked, name the numbers that it starts from:
#
#     gradual check Notebooks-md/hand-network-plain.py --leaves X,W1,b1,W2,b2
import math


def sigmoid(z):
    return 1 / (1 + math.exp(-z))


def softmax(z):
    powers = [math.exp(v) for v in z]
    return [p / sum(powers) for p in powers]


X = [1.0, -1.0]
W1 = [[1.0, 1.0, 1.0], [-1.0, -1.0, -1.0]]
b1 = [0.0, 0.0, 0.0]
W2 = [[1.0, 1.0], [-1.0, -1.0], [-1.0, -1.0]]
b2 = [0.0, 0.0]
c = 0

Z1 = [sum(X[i] * W1[i][j] for i in range(2)) + b1[j] for j in range(3)]
A1 = [sigmoid(z) for z in Z1]
Z2 = [sum(A1[j] * W2[j][k] for j in range(3)) + b2[k] for k in range(2)]
A2 = softmax(Z2)
loss = -math.log(A2[c])

dZ2 = [A2[k] - (1 if k == c else 0) for k in range(2)]
db2 = dZ2
dW2 = [[a * d for d in dZ2] for a in A1]
dA1 = [sum(W2[j][k] * dZ2[k] for k in range(2)) for j in range(3)]
dZ1 = [dA1[j] * A1[j] * (1 - A1[j]) for j in range(3)]
db1 = dZ1
dW1 = [[x * d for d in dZ1] for x in X]
dX = [sum(W1[i][j] * dZ1[j] for j in range(3)) for i in range(2)]

print('loss', loss)
print('dW2', dW2)
print('db2', db2)
print('dW1', dW1)
print('db1', db1)

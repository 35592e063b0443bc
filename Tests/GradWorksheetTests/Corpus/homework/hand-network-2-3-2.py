import math
X = [1, -1]
W1 = [[1, 1, 1], [-1, -1, -1]]
b1 = [0, 0, 0]
W2 = [[1, 1], [-1, -1], [-1, -1]]
b2 = [0, 0]
Y = [1, 0]
Z1 = [sum(X[i] * W1[i][j] for i in range(2)) + b1[j] for j in range(3)]
A1 = [1 / (1 + math.exp(-z)) for z in Z1]
Z2 = [sum(A1[i] * W2[i][j] for i in range(3)) + b2[j] for j in range(2)]
e = [math.exp(z) for z in Z2]
A2 = [v / sum(e) for v in e]
loss = -math.log(A2[Y.index(1)])
print("Z1", Z1)  # expect: Z1 [2, 2, 2]
print("A1", A1)  # expect: A1 [0.8807970779778823, 0.8807970779778823, 0.8807970779778823]
print("Z2", Z2)  # expect: Z2 [-0.8807970779778823, -0.8807970779778823]
print("A2", A2, "loss", loss)  # expect: A2 [0.5, 0.5] loss 0.6931471805599453
dZ2 = [a - y for a, y in zip(A2, Y)]
dW2 = [[a * d for d in dZ2] for a in A1]
dA1 = [sum(W2[i][j] * dZ2[j] for j in range(2)) for i in range(3)]
dZ1 = [d * a * (1 - a) for d, a in zip(dA1, A1)]
dW1 = [[x * d for d in dZ1] for x in X]
print("dZ2 = db2", dZ2)  # expect: dZ2 = db2 [-0.5, 0.5]
print("dW2")  # expect: dW2
print(dW2)
# expect: [[-0.44039853898894116, 0.44039853898894116], [-0.44039853898894116, 0.44039853898894116], [-0.44039853898894116, 0.44039853898894116]]
print("dA1", dA1)  # expect: dA1 [0.0, 0.0, 0.0]
print("dW1", dW1)  # expect: dW1 [[0.0, 0.0, 0.0], [-0.0, -0.0, -0.0]]
print("criterion", sum(-math.log(a) for a in A2))  # expect: criterion 1.3862943611198906

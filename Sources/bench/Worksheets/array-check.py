# The forward and backward pass of 784-300-10 on a batch of 8, as homework in NumPy: seven arrays are
# claimed, 238,000 numbers. A node for each of the 2,480 products, with 3.8 million factors.
import numpy as np
np.random.seed(0)
B, D, H, K = 8, 784, 300, 10
X = np.random.rand(B, D)
Y = np.arange(B) % 10
W1 = values(np.random.randn(D, H) * 0.05)
b1 = values(np.zeros((1, H)))
W2 = values(np.random.randn(H, K) * 0.1)
b2 = values(np.zeros((1, K)))
Z1 = X @ W1 + b1
A1 = 1 / (1 + np.exp(-Z1))
Z2 = A1 @ W2 + b2
E = np.exp(Z2)
A2 = E / np.sum(E, axis=1, keepdims=True)
loss = np.mean(-np.log(A2[np.arange(B), Y]))
onehot = np.zeros((B, K))
onehot[np.arange(B), Y] = 1
dZ2 = (A2 - onehot) / B
dW2 = A1.T @ dZ2
db2 = np.sum(dZ2, axis=0, keepdims=True)
dA1 = dZ2 @ W2.T
dZ1 = dA1 * A1 * (1 - A1)
dW1 = X.T @ dZ1
db1 = np.sum(dZ1, axis=0, keepdims=True)

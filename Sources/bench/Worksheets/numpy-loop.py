# A training loop of homework in NumPy: 784-300-10, sigmoid and softmax, batches of 50, plain descent.
# The pixels are random numbers, which is the same work; 110 steps are a tenth of an epoch.
import numpy as np
np.random.seed(0)
N, D, H, K, B = 5500, 784, 300, 10, 50
X = np.random.rand(N, D)
Y = np.random.randint(0, K, N)
W1 = np.random.randn(D, H) * np.sqrt(2 / (D + H))
b1 = np.zeros((1, H))
W2 = np.random.randn(H, K) * np.sqrt(2 / (H + K))
b2 = np.zeros((1, K))
lr = 0.03
for i in range(0, N, B):
    x, y = X[i:i + B], Y[i:i + B]
    Z1 = x @ W1 + b1
    A1 = 1 / (1 + np.exp(-Z1))
    Z2 = A1 @ W2 + b2
    E = np.exp(Z2 - np.max(Z2, axis=1, keepdims=True))
    A2 = E / np.sum(E, axis=1, keepdims=True)
    cost = np.mean(-np.log(A2[np.arange(B), y]))
    dZ2 = A2.copy()
    dZ2[np.arange(B), y] -= 1
    dZ2 /= B
    dW2 = A1.T @ dZ2
    db2 = np.sum(dZ2, axis=0, keepdims=True)
    dZ1 = dZ2 @ W2.T * A1 * (1 - A1)
    dW1 = x.T @ dZ1
    db1 = np.sum(dZ1, axis=0, keepdims=True)
    W1 -= lr * dW1
    b1 -= lr * db1
    W2 -= lr * dW2
    b2 -= lr * db2
print(cost)

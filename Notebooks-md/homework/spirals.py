# Three spirals, a hidden layer of ReLU units, softmax: plain NumPy, as courses hand it out.
import numpy as np

np.random.seed(0)
n, classes, hidden = 100, 3, 100          # points of a class, classes, hidden units
X = np.zeros((n * classes, 2))
y = np.zeros(n * classes, dtype="uint8")
for c in range(classes):
    rows = range(n * c, n * (c + 1))
    radius = np.linspace(0.0, 1, n)
    angle = np.linspace(c * 4, (c + 1) * 4, n) + np.random.randn(n) * 0.2
    X[rows] = np.c_[radius * np.sin(angle), radius * np.cos(angle)]
    y[rows] = c

W1 = 0.01 * np.random.randn(2, hidden)
b1 = np.zeros((1, hidden))
W2 = 0.01 * np.random.randn(hidden, classes)
b2 = np.zeros((1, classes))
rate, decay = 1.0, 1e-3

for i in range(10000):
    H = np.maximum(0, X @ W1 + b1)
    scores = H @ W2 + b2
    e = np.exp(scores)
    probs = e / e.sum(axis=1, keepdims=True)
    data = -np.log(probs[range(len(X)), y]).mean()
    loss = data + 0.5 * decay * ((W1 * W1).sum() + (W2 * W2).sum())
    if i % 2000 == 0:
        print(f"{i:5d}  {loss:.4f}")

    dscores = probs
    dscores[range(len(X)), y] -= 1
    dscores /= len(X)
    dW2 = H.T @ dscores + decay * W2
    db2 = dscores.sum(axis=0, keepdims=True)
    dH = dscores @ W2.T
    dH[H <= 0] = 0
    dW1 = X.T @ dH + decay * W1
    db1 = dH.sum(axis=0, keepdims=True)

    W1 -= rate * dW1
    b1 -= rate * db1
    W2 -= rate * dW2
    b2 -= rate * db2

H = np.maximum(0, X @ W1 + b1)
print("accuracy", np.mean(np.argmax(H @ W2 + b2, axis=1) == y))

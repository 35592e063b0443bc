# A network of two layers as a class, its gradients in a dict beside it.
import numpy as np


class Network:
    def __init__(self, sizes, seed):
        draw = np.random.RandomState(seed)
        self.params = {}
        for layer, (n, m) in enumerate(zip(sizes, sizes[1:]), start=1):
            self.params[f"W{layer}"] = 0.5 * draw.randn(n, m)
            self.params[f"b{layer}"] = np.zeros(m)

    def forward(self, X):
        p = self.params
        H = np.tanh(X @ p["W1"] + p["b1"])
        return H, H @ p["W2"] + p["b2"]

    def gradients(self, X, T):
        H, Y = self.forward(X)
        dY = 2 * (Y - T) / len(X)
        dZ = dY @ self.params["W2"].T * (1 - H ** 2)
        return {"W2": H.T @ dY, "b2": dY.sum(axis=0), "W1": X.T @ dZ, "b1": dZ.sum()}


X = np.array([[0.5, -1.0], [1.0, 0.25], [-0.75, 0.5], [0.0, 1.0]])
T = np.array([[1.0], [0.0], [0.5], [-1.0]])
net = Network([2, 3, 1], seed=1)
for epoch in range(200):
    H, Y = net.forward(X)
    loss = ((Y - T) ** 2).sum() / len(X)
    grads = net.gradients(X, T)
    for name in net.params:
        net.params[name] = net.params[name] - 0.1 * grads[name]
print(f"{loss:.4f}")

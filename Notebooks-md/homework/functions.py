# A network of two layers in functions; samples stand in columns, and train() keeps all to itself.
import numpy as np


def squash(z):
    return 1 / (1 + np.exp(-z))


def start(inputs, units, seed):
    draw = np.random.RandomState(seed)
    return {
        "W1": 0.5 * draw.randn(units, inputs), "b1": np.zeros((units, 1)),
        "W2": 0.5 * draw.randn(1, units), "b2": np.zeros((1, 1)),
    }


def forward(X, weights):
    A1 = np.tanh(weights["W1"] @ X + weights["b1"])
    A2 = squash(weights["W2"] @ A1 + weights["b2"])
    return A1, A2


def backward(X, Y, weights, A1, A2):
    m = X.shape[1]
    dZ2 = A2 - Y
    dZ1 = weights["W2"].T @ dZ2 * (1 - A1 ** 2)
    return {
        "W1": dZ1 @ X.T / m, "b1": dZ1.sum(axis=1, keepdims=True) / m,
        "W2": dZ2 @ A1.T, "b2": dZ2.sum(axis=1, keepdims=True) / m,
    }


def train(X, Y, units=3, rate=0.5, rounds=500):
    weights = start(X.shape[0], units, seed=4)
    for count in range(rounds):
        A1, A2 = forward(X, weights)
        cost = -np.mean(Y * np.log(A2) + (1 - Y) * np.log(1 - A2))
        grads = backward(X, Y, weights, A1, A2)
        weights = {name: weights[name] - rate * grads[name] for name in weights}
    return weights, cost


def main():
    X = np.array([[0.0, 0.0, 1.0, 1.0, 0.5], [0.0, 1.0, 0.0, 1.0, 0.25]])
    Y = np.array([[0.0, 1.0, 1.0, 0.0, 1.0]])
    weights, cost = train(X, Y, rate=0.3)
    print(f"{cost:.4f}")


if __name__ == "__main__":
    main()

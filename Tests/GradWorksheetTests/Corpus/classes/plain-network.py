import math
import random


class NeuralNetwork:
    def __init__(self, sizes, eta=0.5, seed=1):
        rng = random.Random(seed)
        self.sizes = sizes
        self.eta = eta
        self.weights = [[[rng.gauss(0, 1) for _ in range(m)] for _ in range(n)]
                        for m, n in zip(sizes[:-1], sizes[1:])]
        self.biases = [[0.0] * n for n in sizes[1:]]
        self.losses = []

    @staticmethod
    def sigmoid(z):
        return 1 / (1 + math.exp(-z))

    def forward(self, x):
        self.activations = [x]
        for W, b in zip(self.weights, self.biases):
            z = [sum(w * a for w, a in zip(row, x)) + bi for row, bi in zip(W, b)]
            x = [self.sigmoid(v) for v in z]
            self.activations.append(x)
        return x

    def backward(self, y):
        delta = [(a - t) * a * (1 - a) for a, t in zip(self.activations[-1], y)]
        for l in range(len(self.weights) - 1, -1, -1):
            below = self.activations[l]
            back = [sum(self.weights[l][j][i] * delta[j] for j in range(len(delta)))
                    for i in range(len(below))]
            for j, d in enumerate(delta):
                self.biases[l][j] -= self.eta * d
                for i, a in enumerate(below):
                    self.weights[l][j][i] -= self.eta * d * a
            delta = [g * a * (1 - a) for g, a in zip(back, below)]

    def train(self, data, epochs):
        for epoch in range(epochs):
            loss = 0
            for x, y in data:
                out = self.forward(x)
                loss += sum((a - t) ** 2 for a, t in zip(out, y)) / 2
                self.backward(y)
            self.losses.append(loss)
        return self


xor = [([0, 0], [0]), ([0, 1], [1]), ([1, 0], [1]), ([1, 1], [0])]
net = NeuralNetwork([2, 3, 1], eta=2.0).train(xor, 60)
print(len(net.losses), net.losses[0] > net.losses[-1])  # expect: 60 True
print(" ".join(f"{loss:.9f}" for loss in net.losses[::10]))
# expect: 0.714664239 0.629440767 0.606969866 0.586895077 0.567800656 0.547209067
print([round(net.forward(x)[0], 6) for x, _ in xor])
# expect: [0.405701, 0.564654, 0.500045, 0.53152]

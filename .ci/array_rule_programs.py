"""Programs of arrays, for the rules of the array view: on random numbers in every round."""

import random

# Shapes: X (4, 3) plain, A (4, 3), B (4, 3) positive, W (3, 2), V (3, 3), b (2,), c (1, 3),
# r (4, 1), v (3,), u (4,), s a number, y (4,) classes below 3.
START = """import numpy as np
from numpy import exp
rng = np.random.RandomState({seed})
X = rng.randn(4, 3)
A = values(rng.randn(4, 3))
B = values(rng.rand(4, 3) + 0.5)
W = values(rng.randn(3, 2))
V = values(rng.randn(3, 3))
b = values(rng.randn(2))
c = values(rng.randn(1, 3))
r = values(rng.randn(4, 1))
v = values(rng.randn(3))
u = values(rng.randn(4))
s = Value(float(rng.randn()))
y = rng.randint(0, 3, 4)
N = 4
G = rng.rand(60)
"""
END = """
loss = np.sum(Z * G[:Z.size].reshape(Z.shape))
"""

STATEMENTS = """
X @ W + b
W.T @ A.T
np.dot(A, W) + b
A.dot(W) + b
np.matmul(A, V)
v @ W
A @ v
v @ v * b
np.outer(v, u)
A * B - B / A
A * s + s
(A @ V) * c / B
-A - c
r * A + v
c - A * A
A ** 2 + A ** 3
B ** 0.5 + B ** 2.5 + B ** -1
np.square(A) + np.sqrt(B) + np.log(B)
np.exp(A) * np.tanh(A @ V)
exp(A) / (1 + exp(A))
1 / (1 + np.exp(-(A @ V)))
np.log(1 + np.exp(A))
np.log1p(B) + np.expm1(A) + np.log2(B) + np.log10(B)
np.sin(A) * np.cos(A)
np.abs(A) * B
np.maximum(0, A)
np.maximum(A @ V, 0.1) * A
np.minimum(A, B) + np.maximum(A, B)
np.maximum(A, X)
np.where(A > 0, A, 0.1 * A)
np.where(A > 0, A, 0)
np.where(X > 0, A * B, A + B)
A * (A > 0)
(A > 0) * A
np.clip(A, -0.5, 0.5) * B
np.sum(A, axis=0)
np.sum(A, axis=1)
np.sum(A, axis=1, keepdims=True) * B
A.sum(axis=-1) * u
A.sum(0) + v
A.sum() * b
np.mean(A, axis=0) * c
A.mean(axis=1, keepdims=True) * B
np.mean(A ** 2) * v
np.mean((A - X) ** 2, axis=1)
A.max(axis=0) * v
A - A.max(axis=1, keepdims=True)
np.max(A, axis=1) * u
A.min() * v
np.exp(A - A.max(axis=1, keepdims=True))
A.var(axis=0) + A.std(axis=0)
(A - A.mean(axis=0)) / np.sqrt(A.var(axis=0) + 1e-5)
np.std(A, axis=1, keepdims=True) * A
np.var(A) * b
A[range(N), y]
-np.log(B[range(4), y])
B[np.arange(4), y] * u
np.log(np.exp(A)[np.arange(N), y])
V[y] * A
A[:, 0] * u
A[1:3] @ W
A[:, 1:] * b
A[0] * v + A[-1]
A[1, 2] * v
A[:, None, :] * v
V[0] @ W
W[:, 0] + W[:, 1] * 2
np.concatenate([A, B])
np.concatenate([A, B * 2], axis=1)
np.concatenate((A @ V, r), axis=1)
np.stack([A, B]) * v
np.stack([A[0], v], axis=1)
np.vstack([A, c])
np.hstack([A, r])
A.reshape(3, 4) @ u
A.reshape(2, 6)
np.reshape(A, (2, -1))
A.reshape(-1) * 2
A.flatten() + B.ravel()
A.T @ u
np.transpose(A) @ B
(A.T @ B).T
(A @ W).T * 2
np.add(A, B) * np.multiply(A, c) - np.divide(A, B)
np.subtract(A, v) + np.negative(B) + np.power(A, 2)
A + A.T.T
A.copy() * 2 + np.array(B)
A @ V @ W
A * v @ W
np.sum(A * B) / N + v
np.sum((A - X) ** 2) / (2 * X.shape[0]) * b
s * s + v
relu(A) + sigmoid(A)
np.exp(A) / np.sum(np.exp(A), axis=1, keepdims=True)
(A - X).T @ (A - X) / len(X)
"""

# What the view may say it cannot read: it must not be wrong.
PARTIAL = """
np.cumsum(A, axis=0)
A[A > 0] * 2
2 ** A
B ** B[0, 0]
np.linalg.norm(A) * v
np.sum(A, axis=(0, 1)) * v
A[[0, 2, 0]] * 2
A[[0, 1], [1, 2]] * b
np.array([s, s * 2]) * b
np.prod(B, axis=0)
np.array([A[0, 0] * 2, s])
sum(A) * v
"""

# Whole worksheets: the pieces of course work.
WORKSHEETS = {
    "a softmax classifier of two layers": """
def affine(x, w, b):
    return x @ w + b
W1 = values(0.5 * rng.randn(3, 5))
b1 = values(np.zeros((1, 5)) + 0.1)
W2 = values(0.5 * rng.randn(5, 3))
b2 = values(np.zeros((1, 3)))
reg = 1e-3
hidden_layer = np.maximum(0, np.dot(X, W1) + b1)
scores = np.dot(hidden_layer, W2) + b2
num_examples = X.shape[0]
exp_scores = np.exp(scores)
probs = exp_scores / np.sum(exp_scores, axis=1, keepdims=True)
correct_logprobs = -np.log(probs[range(num_examples), y])
data_loss = np.sum(correct_logprobs) / num_examples
reg_loss = 0.5 * reg * np.sum(W1 * W1) + 0.5 * reg * np.sum(W2 * W2)
loss = data_loss + reg_loss
""",
    "columns are samples": """
W1 = values(rng.randn(5, 3))
b1 = values(rng.randn(5, 1))
W2 = values(rng.randn(1, 5))
b2 = values(rng.randn(1, 1))
Y = rng.randint(0, 2, (1, 4)) * 1.0
def sig(z):
    return 1 / (1 + np.exp(-z))
Z1 = W1 @ X.T + b1
A1 = np.tanh(Z1)
Z2 = np.dot(W2, A1) + b2
A2 = sig(Z2)
m = Y.shape[1]
cost = -np.sum(Y * np.log(A2) + (1 - Y) * np.log(1 - A2)) / m
""",
    "layers in a loop": """
sizes = [3, 5, 4, 2]
Ws = [values(rng.randn(m, n)) for m, n in zip(sizes[:-1], sizes[1:])]
bs = [values(rng.randn(n)) for n in sizes[1:]]
h = X
for i in range(3):
    z = h @ Ws[i] + bs[i]
    h = np.maximum(0, z) if i < 2 else z
loss = np.mean((h - 1) ** 2)
""",
    "layers in lists that grow": """
Ws = [values(rng.randn(3, 3)) for _ in range(3)]
hs = [X]
for W in Ws:
    hs.append(np.tanh(hs[-1] @ W))
loss = 0.0
for W in Ws:
    loss += 0.01 * np.sum(W ** 2)
loss = loss + np.sum(hs[-1] ** 2)
""",
    "parameters in a dict": """
params = {'W1': values(rng.randn(3, 4)), 'b1': values(rng.randn(4))}
def forward(x, params):
    z = x @ params['W1'] + params['b1']
    a = np.maximum(z, 0)
    return a, (x, z)
out, cache = forward(X, params)
loss = np.sum(out ** 2) / 2
""",
    "a name used again": """
h = X @ W + b
h = np.tanh(h)
h = h * h
loss = h.sum()
""",
    "a stable softmax in functions": """
def softmax_rows(z):
    e = np.exp(z - np.max(z, axis=1, keepdims=True))
    return e / e.sum(axis=1, keepdims=True)
def cross_entropy(p, y):
    n = p.shape[0]
    return -np.sum(np.log(p[np.arange(n), y])) / n
p = softmax_rows(A @ V + c)
loss = cross_entropy(p, y)
""",
    "batch normalisation": """
gamma = values(rng.rand(3) + 0.5)
beta = values(rng.randn(3))
mu = A.mean(axis=0)
xmu = A - mu
var = np.mean(xmu ** 2, axis=0)
ivar = 1 / np.sqrt(var + 1e-5)
xhat = xmu * ivar
out = gamma * xhat + beta
loss = np.sum(out * X)
""",
    "attention": """
Q, K = A @ V, A @ V.T
S = Q @ K.T / np.sqrt(3)
E = np.exp(S)
P = E / E.sum(axis=1, keepdims=True)
O = P @ B
loss = np.sum(O ** 2)
""",
    "a residual and a part": """
H = np.tanh(A @ V) + A
left, right = H[:, :1], H[:, 1:]
J = np.sum(left * right) + np.sum(right ** 2)
""",
    "shared entries": """
T = A.T
R = A.reshape(2, 6)
loss = np.sum(T @ A) + np.sum(R * R) + np.sum(T * T)
""",
    "a training loop": """
Wt = rng.randn(3, 2) * 0.1
for step in range(3):
    P = values(Wt)
    f = X @ P
    loss = np.mean((f - 1) ** 2)
    loss.backward()
    Wt = Wt - 0.1 * P.grad
""",
    "changed in place": """
H = A @ V
H += c
H *= 2
loss = np.sum(H * H)
""",
}


def programs(round_):
    """(title, source, whether every statement must be read and every rule known)."""
    start = START.format(seed=round_ + 1)
    found = []
    for statement in STATEMENTS.strip().splitlines():
        found.append((statement, f"{start}Z = {statement}{END}", True))
    for statement in PARTIAL.strip().splitlines():
        found.append((statement, f"{start}Z = {statement}{END}", False))
    for title, text in WORKSHEETS.items():
        found.append((title, start + text.lstrip("\n"), title not in {"shared entries", "layers in a loop"}))
    found += [(f"random {place}", start + text, True) for place, text in random_programs(round_)]
    return found


def random_programs(round_):
    """Formulas put together by chance: three statements that use what is there."""
    chance = random.Random(round_)
    for place in range(20):
        have = ["A", "B", "(A * X)"]
        lines = []
        for step in range(4):
            p, q = chance.choice(have), chance.choice(have)
            line = chance.choice(
                ["{p} @ V", "{p} * {q}", "{p} - {q}", "np.tanh({p})", "np.maximum({p}, 0)",
                 "{p} + c", "{p} * v", "{p} / (1 + {q} ** 2)", "np.exp(-{p} ** 2)",
                 "{p} * {q}.sum(axis=1, keepdims=True)", "{p} - {q}.mean(axis=0)", "{p} * u[:, None]",
                 "np.where({q} > 0, {p}, v)", "{p} @ ({q}.T @ {q})", "{p}.reshape(4, 3) + s"]
            ).format(p=p, q=q)
            name = f"T{step}"
            lines.append(f"{name} = {line}")
            have.append(name)
        lines.append("loss = np.sum(" + " * 0.5 + ".join(have[-3:]) + ")")
        have = sorted(set(have), key=have.index)
        yield place, "\n".join(["H0 = A * 1.5"] + lines) + "\n"

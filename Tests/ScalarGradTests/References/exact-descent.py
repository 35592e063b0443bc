"""Writes exact-descent.txt: gradient descent of the homework in python3's fractions.

    python3 Tests/ScalarGradTests/References/exact-descent.py > Tests/ScalarGradTests/References/exact-descent.txt

First x1^2 + 99 x2^2 from (1, 1), plain and with momentum 9/10 (heavy ball), with steps of 1/50 and 1/100:
rate, momentum, step, x1, x2 and the loss, after steps 1 to 5, 50 and 100.

Then the three-layer ReLU network: f = W2'·relu(W1'·relu(W0'x + b0) + b1) + b2 on two samples in rows, the loss
J = 1/(2N)·sum (f - y)^2, the step 1/1000. The gradients are derived here by hand, layer by layer. One
line for each number: what it is, and the fraction; after each of the four steps J, after the last the
parameters. No pre-activation is 0 on the way (asserted), so that no convention at a kink matters.
"""
import sys
from fractions import Fraction

sys.set_int_max_str_digits(0)

X = [[1, 2], [-1, 3]]
Y = [[1], [-2]]
parameters = {
    "W0": [[1, -2, 1], [2, 1, -1]], "b0": [[0, 1, 0]],
    "W1": [[1, -1], [2, 1], [1, 3]], "b1": [[-1, 1]],
    "W2": [[2], [-3]], "b2": [[1]],
}
parameters = {name: [[Fraction(x) for x in row] for row in rows] for name, rows in parameters.items()}
rate = Fraction(1, 1000)


def times(a, b):
    return [[sum(x * y for x, y in zip(row, column)) for column in zip(*b)] for row in a]


def transposed(a):
    return [list(column) for column in zip(*a)]


def affine(x, w, b):
    return [[z + c for z, c in zip(row, b[0])] for row in times(x, w)]


def relu(z):
    return [[max(x, 0) for x in row] for row in z]


def masked(d, z):
    assert all(x != 0 for row in z for x in row)
    return [[x if y > 0 else Fraction(0) for x, y in zip(*rows)] for rows in zip(d, z)]


def forward_and_backward(p):
    z1 = affine(X, p["W0"], p["b0"])
    a1 = relu(z1)
    z2 = affine(a1, p["W1"], p["b1"])
    a2 = relu(z2)
    f = affine(a2, p["W2"], p["b2"])
    n = len(X)
    d3 = [[(a - y) / n for a, y in zip(*rows)] for rows in zip(f, Y)]
    loss = sum((a - y) ** 2 for rows in zip(f, Y) for a, y in zip(*rows)) / (2 * n)
    d2 = masked(times(d3, transposed(p["W2"])), z2)
    d1 = masked(times(d2, transposed(p["W1"])), z1)
    column_sums = lambda d: [[sum(column) for column in zip(*d)]]
    return loss, {
        "W2": times(transposed(a2), d3), "b2": column_sums(d3),
        "W1": times(transposed(a1), d2), "b1": column_sums(d2),
        "W0": times(transposed(X), d1), "b0": column_sums(d1),
    }


for step_size in (Fraction(1, 50), Fraction(1, 100)):
    for momentum in (Fraction(0), Fraction(9, 10)):
        x, v = [Fraction(1), Fraction(1)], [Fraction(0), Fraction(0)]
        for step in range(1, 101):
            v = [momentum * u - step_size * c * y for u, c, y in zip(v, (2, 198), x)]
            x = [y + u for y, u in zip(x, v)]
            if step <= 5 or step in (50, 100):
                print("descent", step_size, momentum, step, *x, x[0] ** 2 + 99 * x[1] ** 2)

loss, gradients = forward_and_backward(parameters)
assert loss == Fraction(985, 4)
assert gradients["W1"] == [[205, Fraction(-435, 2)], [186, -261], [0, 0]]
for step in range(1, 5):
    for name, rows in parameters.items():
        parameters[name] = [[x - rate * g for x, g in zip(*pair)] for pair in zip(rows, gradients[name])]
    loss, gradients = forward_and_backward(parameters)
    print(f"J{step}", loss)
for name, rows in parameters.items():
    for i, row in enumerate(rows):
        for j, x in enumerate(row):
            print(f"{name}[{i}][{j}]", x)

import math
def mul(a, b): return a[0] * b[0], a[0] * b[1] + a[1] * b[0]
def add(a, b): return a[0] + b[0], a[1] + b[1]
def exp(a): return math.exp(a[0]), math.exp(a[0]) * a[1]
def sin(a): return math.sin(a[0]), math.cos(a[0]) * a[1]
x = (2.0, 1.0)
y = add(mul(x, sin(x)), exp(mul((-0.5, 0.0), x)))
print(f"{y[0]:.10f} {y[1]:.10f}")  # expect: 2.1864742948 -0.1069359669
exact = math.sin(2) + 2 * math.cos(2) - 0.5 * math.exp(-1)
print(math.isclose(y[1], exact), f"{exact:.10f}")  # expect: True -0.1069359669
tape = []
def record(op, *args):
    tape.append((op, args))
    return len(tape) - 1
a, b = record("leaf"), record("leaf")
c = record("*", a, b)
d = record("+", c, a)
vals = {a: 3.0, b: 4.0}
for i, (op, args) in enumerate(tape):
    if op == "*": vals[i] = vals[args[0]] * vals[args[1]]
    elif op == "+": vals[i] = vals[args[0]] + vals[args[1]]
grads = {i: 0.0 for i in vals}
grads[d] = 1.0
for i in range(len(tape) - 1, -1, -1):
    op, args = tape[i]
    if op == "*":
        p, q = args
        grads[p] += grads[i] * vals[q]
        grads[q] += grads[i] * vals[p]
    elif op == "+":
        for p in args: grads[p] += grads[i]
print(vals, grads)  # expect: {0: 3.0, 1: 4.0, 2: 12.0, 3: 15.0} {0: 5.0, 1: 3.0, 2: 1.0, 3: 1.0}

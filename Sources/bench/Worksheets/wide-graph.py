# A graph of 1,410 nodes to be drawn: 128 units side by side, of two inputs each.
import math

x, y = Value(0.5), Value(-1.5)
total = None
for k in range(128):
    u, v = Value(math.sin(k)), Value(math.cos(k))
    bias, weight = Value(0.01 * k), Value(1.0 / (k + 1))
    unit = weight * math.tanh(u * x + v * y + bias)
    total = unit if total is None else total + unit
loss = total * total

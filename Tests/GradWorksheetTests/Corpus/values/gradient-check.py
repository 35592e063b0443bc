# needs: Value
import math
from micrograd.engine import Value
def f(a, b, c):
    return math.tanh(a * b + c) * (a - c) ** 2 / (1 + math.exp(-b))
at = [0.7, -0.4, 0.2]
leaves = [Value(x) for x in at]
y = f(*leaves)
y.backward()
print(f"{y.data:.8f} {f(*at):.8f}")  # expect: -0.00800917 -0.00800917
for i in range(3):
    h = 1e-5
    up, down = at[:], at[:]
    up[i] += h
    down[i] -= h
    slope = (f(*up) - f(*down)) / (2 * h)
    print(f"{leaves[i].grad:+.6f} {slope:+.6f}", abs(slope - leaves[i].grad) < 1e-7)
# expect: -0.071912 -0.071912 True
# expect: +0.064987 +0.064987 True
# expect: +0.131725 +0.131725 True

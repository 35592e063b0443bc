from math import exp, log as ln, sqrt
import math
print(exp(0), ln(1), sqrt(4))  # expect: 1.0 0.0 2.0
def sigmoid(z):
    return 1 / (1 + math.exp(-z))
print(sigmoid(0), sigmoid(2.0), sigmoid(-2.0))  # expect: 0.5 0.8807970779778823 0.11920292202211755
def softmax(zs):
    from math import exp
    es = [exp(z) for z in zs]
    return [e / sum(es) for e in es]
print(softmax([0, 0]), [f"{p:.6f}" for p in softmax([1, 2, 3])])
# expect: [0.5, 0.5] ['0.090031', '0.244728', '0.665241']
from math import (
    floor,
    ceil,
)
print(floor(1.5), ceil(1.5))  # expect: 1 2
print(list(map(math.sqrt, [1, 4, 9])), [f(0.0) for f in (math.sin, math.cos, exp)])
# expect: [1.0, 2.0, 3.0] [0.0, 1.0, 1.0]
f = math.exp
print(f is math.exp, f.__name__, f(1) == math.e)  # expect: True exp True
import math, math as again
print(again.pi == math.pi)  # expect: True

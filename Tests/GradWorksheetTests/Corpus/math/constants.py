import math
print(math.pi, math.e, math.tau, math.inf, math.nan, -math.inf)
# expect: 3.141592653589793 2.718281828459045 6.283185307179586 inf nan -inf
print(math.pi == math.tau / 2, math.inf == float("inf"))  # expect: True True
print(math.nan != math.nan, type(math.pi).__name__)  # expect: True float
from math import pi, e as euler, inf
print(pi, euler, inf, f"{pi:.4f}")  # expect: 3.141592653589793 2.718281828459045 inf 3.1416
print(2 * pi, pi ** 2, pi // 1, round(pi, 4))
# expect: 6.283185307179586 9.869604401089358 3.0 3.1416
import math as m
print(m.pi is math.pi)  # expect: True
print(m.floor(2.5))  # expect: 2

# needs: Value
import math
from micrograd.engine import Value
print(math.log(Value(1.0)).data)  # expect: 0.0
print(math.log(Value(-1.0)))  # error: ValueError: math domain error

# needs: Value
from micrograd.engine import Value
a = Value(2.0)
b = Value(2.0) - a
print(b.data)  # expect: 0.0
print(1 / b.data)  # error: ZeroDivisionError: float division by zero

# needs: Value
from micrograd.engine import Value
a = Value(1.0)
print(a(2))  # error: TypeError: 'Value' object is not callable

# needs: Value
from micrograd.engine import Value
a = Value(1.0)
print(a.gradient)  # error: AttributeError: 'Value' object has no attribute 'gradient'

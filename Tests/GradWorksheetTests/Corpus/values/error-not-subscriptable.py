# needs: Value
from micrograd.engine import Value
a = Value(1.0)
print(a[0])  # error: TypeError: 'Value' object is not subscriptable

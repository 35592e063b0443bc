# needs: Value
from micrograd.engine import Value
for x in Value(1.0):  # error: TypeError: 'Value' object is not iterable
    print(x)

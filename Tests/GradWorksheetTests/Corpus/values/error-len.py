# needs: Value
from micrograd.engine import Value
print(len([Value(1.0)]))  # expect: 1
print(len(Value(1.0)))  # error: TypeError: object of type 'Value' has no len()

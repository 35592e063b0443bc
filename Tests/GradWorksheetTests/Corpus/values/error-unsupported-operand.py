# needs: Value
from micrograd.engine import Value
a = Value(1.0)
print((a + 1).data)  # expect: 2.0
print(a.data + "x")  # error: TypeError: unsupported operand type(s) for +: 'float' and 'str'

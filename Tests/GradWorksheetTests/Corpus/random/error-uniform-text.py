# A text is no number.
import random

random.uniform("a", 1)  # error: TypeError: unsupported operand type(s) for -: 'int' and 'str'

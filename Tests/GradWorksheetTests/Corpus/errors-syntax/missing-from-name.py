from math import  # error: SyntaxError: invalid syntax

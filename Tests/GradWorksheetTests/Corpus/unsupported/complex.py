# gradual-only
z = 3j  # error: SyntaxError: complex numbers are not supported in worksheets

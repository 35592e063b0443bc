# gradual-only
g = (x for x in range(3))  # error: SyntaxError: generator expressions are supported only as the argument of a call

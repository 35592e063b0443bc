# gradual-only
g = (x for x in range(3))  # error: SyntaxError: a generator expression is not supported here in worksheets

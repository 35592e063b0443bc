# gradual-only
f = lambda: (yield)  # error: SyntaxError: 'yield' is not supported in worksheets

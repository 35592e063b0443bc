# gradual-only
x = 1
raise ValueError("no")  # error: SyntaxError: 'raise' is not supported in worksheets

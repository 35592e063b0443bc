# gradual-only
s = {1, 2}  # error: SyntaxError: sets are not supported in worksheets

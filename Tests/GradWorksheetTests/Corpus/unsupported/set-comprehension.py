# gradual-only
s = {x % 3 for x in range(5)}  # error: SyntaxError: sets are not supported in worksheets

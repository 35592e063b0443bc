# gradual-only
x = 99999999999999999999  # error: SyntaxError: integers beyond 64 bits are not supported here

# gradual-only
try:  # error: SyntaxError: 'try' is not supported here
    x = 1
except ValueError:
    x = 2

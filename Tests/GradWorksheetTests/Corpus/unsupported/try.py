# gradual-only
try:  # error: SyntaxError: 'try' is not supported in worksheets
    x = 1
except ValueError:
    x = 2

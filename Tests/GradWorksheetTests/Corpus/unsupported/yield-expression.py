# gradual-only
def echo():
    x = yield  # error: SyntaxError: 'yield' is not supported in worksheets

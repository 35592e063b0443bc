# gradual-only
def count():
    yield 1  # error: SyntaxError: 'yield' is not supported in worksheets

# gradual-only
def f(x):
    return await x  # error: SyntaxError: 'await' is not supported in worksheets

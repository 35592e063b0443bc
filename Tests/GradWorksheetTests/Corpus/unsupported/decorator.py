# gradual-only
def twice(f):
    return lambda x: f(f(x))
@twice  # error: SyntaxError: this decorator is not supported in worksheets
def inc(x):
    return x + 1

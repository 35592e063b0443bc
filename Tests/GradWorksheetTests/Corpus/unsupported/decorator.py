# gradual-only
def twice(f):
    return lambda x: f(f(x))
@twice  # error: SyntaxError: decorators are not supported in worksheets
def inc(x):
    return x + 1

# gradual-only
def twice(f):
    return lambda x: f(f(x))
@twice  # error: SyntaxError: decorators are not supported here
def inc(x):
    return x + 1

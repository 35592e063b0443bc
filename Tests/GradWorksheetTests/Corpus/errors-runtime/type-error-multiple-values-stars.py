def f(**k):
    return k
f(a=1, **{'a': 2})  # error: TypeError: __main__.f() got multiple values for keyword argument 'a'

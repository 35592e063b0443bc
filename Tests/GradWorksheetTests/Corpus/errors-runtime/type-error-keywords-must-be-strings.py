def f(**k):
    return k
f(**{1: 2})  # error: TypeError: keywords must be strings

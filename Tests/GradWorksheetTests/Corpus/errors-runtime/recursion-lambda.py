f = lambda x: f(x) + 1  # error: RecursionError: maximum recursion depth exceeded
f(1)

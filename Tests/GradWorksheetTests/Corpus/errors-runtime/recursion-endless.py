def f(n):
    return f(n + 1)  # error: RecursionError: maximum recursion depth exceeded
print('starting')  # expect: starting
f(0)

def f(a, b):
    return a
f(1,
  b=1 % 0)  # error: ZeroDivisionError: integer modulo by zero

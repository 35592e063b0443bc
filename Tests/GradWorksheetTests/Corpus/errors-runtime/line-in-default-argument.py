def f(a,
      b=[][1]):  # error: IndexError: list index out of range
    return a

xs = [1, 0]
ys = [1 / x  # error: ZeroDivisionError: division by zero
      for x in xs
      if x is not None]

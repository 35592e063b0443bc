x = 0
y = (1
     if x
     else 1 / x)  # error: ZeroDivisionError: division by zero

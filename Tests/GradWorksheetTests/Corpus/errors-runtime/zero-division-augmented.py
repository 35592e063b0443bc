x = 1
x /= 0  # error: ZeroDivisionError: division by zero

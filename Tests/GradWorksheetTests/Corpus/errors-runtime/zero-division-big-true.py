print(2 ** 70 / 0)  # error: ZeroDivisionError: division by zero

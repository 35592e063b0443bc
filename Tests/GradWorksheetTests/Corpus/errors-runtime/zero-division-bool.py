print(True / False)  # error: ZeroDivisionError: division by zero

print(2 ** 70 // (2 ** 70 - 2 ** 70))  # error: ZeroDivisionError: integer division or modulo by zero

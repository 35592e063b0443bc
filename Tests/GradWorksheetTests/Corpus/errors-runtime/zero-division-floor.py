print(5 // 0)  # error: ZeroDivisionError: integer division or modulo by zero

print(2 ** 70 % 0)  # error: ZeroDivisionError: integer modulo by zero

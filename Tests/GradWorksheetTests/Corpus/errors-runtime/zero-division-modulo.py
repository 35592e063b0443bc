print(5 % 0)  # error: ZeroDivisionError: integer modulo by zero

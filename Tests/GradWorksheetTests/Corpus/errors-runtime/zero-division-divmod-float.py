print(divmod(5.0, 0))  # error: ZeroDivisionError: float divmod()

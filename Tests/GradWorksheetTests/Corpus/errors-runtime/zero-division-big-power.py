print(0 ** -2 ** 70)  # error: ZeroDivisionError: 0.0 cannot be raised to a negative power

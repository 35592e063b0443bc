print(1.0 / 0.0)  # error: ZeroDivisionError: float division by zero

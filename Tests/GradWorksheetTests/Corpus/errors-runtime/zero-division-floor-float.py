print(5.0 // 0)  # error: ZeroDivisionError: float floor division by zero

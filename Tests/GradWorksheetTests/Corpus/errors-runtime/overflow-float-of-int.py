print(float(10 ** 400))  # error: OverflowError: int too large to convert to float

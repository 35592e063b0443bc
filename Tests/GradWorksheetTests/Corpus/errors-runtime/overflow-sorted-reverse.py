sorted([1], reverse=2 ** 70)  # error: OverflowError: Python int too large to convert to C int

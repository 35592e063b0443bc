print(f"{2 ** 70:c}")  # error: OverflowError: Python int too large to convert to C long

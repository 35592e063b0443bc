print("%.*f" % (2 ** 70, 1.0))  # error: OverflowError: Python int too large to convert to C int

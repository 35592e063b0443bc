print("%*d" % (2 ** 70, 1))  # error: OverflowError: Python int too large to convert to C ssize_t

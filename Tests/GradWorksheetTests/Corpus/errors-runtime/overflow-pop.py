[1].pop(2 ** 70)  # error: OverflowError: Python int too large to convert to C ssize_t

a, b = 'x'  # error: ValueError: not enough values to unpack (expected 2, got 1)

print('%x' % 1.5)  # error: TypeError: %x format: an integer is required, not float

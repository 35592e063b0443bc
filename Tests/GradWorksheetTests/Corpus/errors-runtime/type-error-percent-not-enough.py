print('%d %d' % 1)  # error: TypeError: not enough arguments for format string

print('%d' % (1, 2))  # error: TypeError: not all arguments converted during string formatting

print('50%' % ())  # error: ValueError: incomplete format

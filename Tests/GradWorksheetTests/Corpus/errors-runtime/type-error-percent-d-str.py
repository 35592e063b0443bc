print('%d' % 'a')  # error: TypeError: %d format: a real number is required, not str

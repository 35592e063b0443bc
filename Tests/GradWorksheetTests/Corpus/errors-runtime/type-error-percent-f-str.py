print('%.2f' % 'a')  # error: TypeError: must be real number, not str

r = range(3)
r[0] = 1  # error: TypeError: 'range' object does not support item assignment

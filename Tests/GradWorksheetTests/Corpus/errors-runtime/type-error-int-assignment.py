n = 5
n[0] = 1  # error: TypeError: 'int' object does not support item assignment

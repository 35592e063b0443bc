n = 5
del n[0]  # error: TypeError: 'int' object does not support item deletion

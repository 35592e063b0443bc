n = 3
print('n = ' + str(n))  # expect: n = 3
print('n = ' + n)  # error: TypeError: can only concatenate str (not "int") to str

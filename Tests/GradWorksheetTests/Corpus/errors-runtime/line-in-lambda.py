f = (lambda x:
     x + 1)  # error: TypeError: can only concatenate str (not "int") to str
print(f(1))  # expect: 2
f('a')

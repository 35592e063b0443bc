x = 'a'
print(f'{x + 1}')  # error: TypeError: can only concatenate str (not "int") to str

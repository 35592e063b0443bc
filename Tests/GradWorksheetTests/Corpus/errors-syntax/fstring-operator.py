x = 1
print(f'{x +}')  # error: SyntaxError: f-string: invalid syntax

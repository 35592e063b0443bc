x = 1
print(f'{x = 2}')  # error: SyntaxError: f-string: expecting '}'

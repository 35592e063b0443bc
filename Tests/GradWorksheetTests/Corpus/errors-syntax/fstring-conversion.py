x = 1
print(f'{x!z}')  # error: SyntaxError: f-string: invalid conversion character: expected 's', 'r', or 'a'

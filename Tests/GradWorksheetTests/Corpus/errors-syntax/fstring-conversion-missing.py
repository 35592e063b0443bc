x = 1
print(f'{x!}')  # error: SyntaxError: f-string: invalid conversion character: expected 's', 'r', or 'a'

x = 1
print(f'{x x}')  # error: SyntaxError: f-string: invalid syntax. Perhaps you forgot a comma?

print(f'{lambda x: 1}')  # error: SyntaxError: f-string: invalid syntax

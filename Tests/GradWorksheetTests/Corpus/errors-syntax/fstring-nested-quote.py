print(f'{'a'}')  # error: SyntaxError: f-string: expecting '}'

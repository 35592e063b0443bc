print(f'{(1]}')  # error: SyntaxError: f-string: closing parenthesis ']' does not match opening parenthesis '('

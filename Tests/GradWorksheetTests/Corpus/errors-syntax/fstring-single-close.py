print(f'}')  # error: SyntaxError: f-string: single '}' is not allowed

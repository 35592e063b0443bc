x = 'a'.  # error: SyntaxError: invalid syntax

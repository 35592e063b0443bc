x = not  # error: SyntaxError: invalid syntax

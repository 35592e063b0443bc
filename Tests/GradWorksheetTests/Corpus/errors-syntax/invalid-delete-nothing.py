del  # error: SyntaxError: invalid syntax

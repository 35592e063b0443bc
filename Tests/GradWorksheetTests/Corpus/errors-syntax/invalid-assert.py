assert  # error: SyntaxError: invalid syntax

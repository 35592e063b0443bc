f = lambda x x + 1  # error: SyntaxError: invalid syntax

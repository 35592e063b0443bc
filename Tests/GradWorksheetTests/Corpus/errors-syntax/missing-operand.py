x = 3 +  # error: SyntaxError: invalid syntax

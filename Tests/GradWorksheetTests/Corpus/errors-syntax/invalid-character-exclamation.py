x = !True  # error: SyntaxError: invalid syntax

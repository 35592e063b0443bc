xs = [for x in y]  # error: SyntaxError: invalid syntax

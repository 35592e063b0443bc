xs = [x for x]  # error: SyntaxError: invalid syntax

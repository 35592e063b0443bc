xs = [x for x in y if x else 0]  # error: SyntaxError: invalid syntax

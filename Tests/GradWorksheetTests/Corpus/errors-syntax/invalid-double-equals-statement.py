x == = 1  # error: SyntaxError: invalid syntax

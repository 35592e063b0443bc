x = 1 + if  # error: SyntaxError: invalid syntax

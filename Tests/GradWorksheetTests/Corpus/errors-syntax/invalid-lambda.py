f = lambda:   # error: SyntaxError: invalid syntax

x = 1e  # error: SyntaxError: invalid decimal literal

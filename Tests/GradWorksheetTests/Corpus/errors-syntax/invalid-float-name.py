x = 1.5abc  # error: SyntaxError: invalid decimal literal

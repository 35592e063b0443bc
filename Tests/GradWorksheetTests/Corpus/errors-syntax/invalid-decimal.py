x = 1abc  # error: SyntaxError: invalid decimal literal

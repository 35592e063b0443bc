x = 10_  # error: SyntaxError: invalid decimal literal

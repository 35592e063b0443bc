x = 1__0  # error: SyntaxError: invalid decimal literal

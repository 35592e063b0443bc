x = 1 if 2  # error: SyntaxError: expected 'else' after 'if' expression

x = 3
y = 2 x  # error: SyntaxError: invalid syntax

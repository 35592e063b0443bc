x = 1
print('x is' x)  # error: SyntaxError: invalid syntax. Perhaps you forgot a comma?

a = b = 1
print(a b)  # error: SyntaxError: invalid syntax. Perhaps you forgot a comma?

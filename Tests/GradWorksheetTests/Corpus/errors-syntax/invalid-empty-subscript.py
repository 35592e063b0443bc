x = [1]
print(x[])  # error: SyntaxError: invalid syntax. Perhaps you forgot a comma?

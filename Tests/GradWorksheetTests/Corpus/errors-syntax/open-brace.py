d = {'a': 1  # error: SyntaxError: '{' was never closed
print(d)

x = (1  # error: SyntaxError: invalid syntax. Perhaps you forgot a comma?
y = 2)
z = [

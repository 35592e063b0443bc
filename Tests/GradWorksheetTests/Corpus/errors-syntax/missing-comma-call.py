print(1 2)  # error: SyntaxError: invalid syntax. Perhaps you forgot a comma?

t = (1, 2 3)  # error: SyntaxError: invalid syntax. Perhaps you forgot a comma?

d = {'a' 1}  # error: SyntaxError: invalid syntax. Perhaps you forgot a comma?

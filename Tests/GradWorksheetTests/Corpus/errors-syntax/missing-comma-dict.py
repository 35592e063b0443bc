d = {'a': 1 'b': 2}  # error: SyntaxError: invalid syntax. Perhaps you forgot a comma?

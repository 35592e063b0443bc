print(True=2)  # error: SyntaxError: cannot assign to True

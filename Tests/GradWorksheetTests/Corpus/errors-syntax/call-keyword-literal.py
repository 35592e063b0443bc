print(1=2)  # error: SyntaxError: expression cannot contain assignment, perhaps you meant "=="?

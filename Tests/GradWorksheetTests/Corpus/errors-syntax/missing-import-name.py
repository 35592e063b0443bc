import  # error: SyntaxError: invalid syntax

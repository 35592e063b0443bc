x = 5 $ 3  # error: SyntaxError: invalid syntax

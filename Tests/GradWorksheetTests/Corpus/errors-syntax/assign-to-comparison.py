x = 1
x < 2 = 3  # error: SyntaxError: cannot assign to comparison

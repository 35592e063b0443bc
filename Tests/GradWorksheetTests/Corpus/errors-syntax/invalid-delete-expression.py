a = 1
del a + 1  # error: SyntaxError: cannot delete expression

print('this is never printed')
x = = 1  # error: SyntaxError: invalid syntax

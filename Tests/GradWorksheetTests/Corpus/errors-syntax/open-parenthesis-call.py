print('a'  # error: SyntaxError: '(' was never closed
x = 1

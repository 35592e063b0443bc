x = (1 + 2  # error: SyntaxError: '(' was never closed
y = 3

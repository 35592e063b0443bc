x = 1
print(max(1, 2)  # error: SyntaxError: '(' was never closed

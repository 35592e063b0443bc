x = 1
if x > 0  # error: SyntaxError: expected ':'
    print(x)

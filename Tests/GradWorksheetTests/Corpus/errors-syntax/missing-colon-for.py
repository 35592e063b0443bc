for i in range(3)  # error: SyntaxError: expected ':'
    print(i)

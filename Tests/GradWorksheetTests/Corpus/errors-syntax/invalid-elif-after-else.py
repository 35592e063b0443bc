if 1:
    pass
else:
    pass
elif 2:  # error: SyntaxError: invalid syntax
    pass

print(sep='', 1)  # error: SyntaxError: positional argument follows keyword argument

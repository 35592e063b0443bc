print(1, sep='', sep=' ')  # error: SyntaxError: keyword argument repeated: sep

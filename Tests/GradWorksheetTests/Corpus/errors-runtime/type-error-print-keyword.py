print(1, seperator=' ')  # error: TypeError: 'seperator' is an invalid keyword argument for print()

x = 1
return x  # error: SyntaxError: 'return' outside function

x = 1
print x  # error: SyntaxError: Missing parentheses in call to 'print'. Did you mean print(...)?

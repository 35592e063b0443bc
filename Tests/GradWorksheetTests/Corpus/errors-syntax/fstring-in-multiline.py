x = 1
s = (f'{x}'
     f'{x y}')  # error: SyntaxError: f-string: invalid syntax. Perhaps you forgot a comma?

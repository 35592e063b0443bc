x = 0xg  # error: SyntaxError: invalid hexadecimal literal

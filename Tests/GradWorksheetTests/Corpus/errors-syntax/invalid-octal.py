x = 0o8  # error: SyntaxError: invalid digit '8' in octal literal

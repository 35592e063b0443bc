x = 0b12  # error: SyntaxError: invalid digit '2' in binary literal

x = 3 × 4  # error: SyntaxError: invalid character '×' (U+00D7)

x = 5 – 3  # error: SyntaxError: invalid character '–' (U+2013)

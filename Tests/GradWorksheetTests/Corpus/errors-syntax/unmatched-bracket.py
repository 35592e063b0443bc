xs = 1]  # error: SyntaxError: unmatched ']'

x = 2}  # error: SyntaxError: unmatched '}'

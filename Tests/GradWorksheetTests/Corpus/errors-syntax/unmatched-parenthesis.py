x = 1 + 2)  # error: SyntaxError: unmatched ')'

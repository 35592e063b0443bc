del 5  # error: SyntaxError: cannot delete literal

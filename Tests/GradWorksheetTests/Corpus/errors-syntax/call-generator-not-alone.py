print(max(x for x in [1], 2))  # error: SyntaxError: Generator expression must be parenthesized

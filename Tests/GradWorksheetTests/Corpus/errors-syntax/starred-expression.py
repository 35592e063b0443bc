x = *[1, 2]  # error: SyntaxError: can't use starred expression here

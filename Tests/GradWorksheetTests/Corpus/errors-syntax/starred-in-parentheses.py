x = (*[1])  # error: SyntaxError: cannot use starred expression here

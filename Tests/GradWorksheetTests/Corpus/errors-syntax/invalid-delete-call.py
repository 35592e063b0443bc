del f(1)  # error: SyntaxError: cannot delete function call

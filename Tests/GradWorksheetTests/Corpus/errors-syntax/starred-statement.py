print(1)
*[1]  # error: SyntaxError: can't use starred expression here

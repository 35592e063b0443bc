a = [1]
del *a  # error: SyntaxError: cannot delete starred

[x for x in y] = 1  # error: SyntaxError: cannot assign to list comprehension here. Maybe you meant '==' instead of '='?

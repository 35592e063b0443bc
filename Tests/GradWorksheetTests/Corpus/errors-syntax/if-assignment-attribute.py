x = [1]
if x[0] = 2:  # error: SyntaxError: cannot assign to subscript here. Maybe you meant '==' instead of '='?
    pass

x = 1
while x = 2:  # error: SyntaxError: invalid syntax. Maybe you meant '==' or ':=' instead of '='?
    pass

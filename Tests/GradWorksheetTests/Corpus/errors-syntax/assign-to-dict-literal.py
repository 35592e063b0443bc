{} = 3  # error: SyntaxError: cannot assign to dict literal here. Maybe you meant '==' instead of '='?

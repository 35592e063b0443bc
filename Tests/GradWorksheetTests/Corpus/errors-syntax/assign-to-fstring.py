f'{1}' = 2  # error: SyntaxError: cannot assign to f-string expression here. Maybe you meant '==' instead of '='?

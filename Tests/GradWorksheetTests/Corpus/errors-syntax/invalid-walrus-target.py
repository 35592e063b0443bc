print((x[0] := 5))  # error: SyntaxError: cannot use assignment expressions with subscript

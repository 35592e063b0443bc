x = 1
break  # error: SyntaxError: 'break' outside loop

for i in range(3):
    if i:  # error: IndentationError: expected an indented block after 'if' statement on line 2

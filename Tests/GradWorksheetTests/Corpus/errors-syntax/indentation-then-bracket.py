if 1:
x = (  # error: IndentationError: expected an indented block after 'if' statement on line 1

  x = 1  # error: IndentationError: unexpected indent
y = 2

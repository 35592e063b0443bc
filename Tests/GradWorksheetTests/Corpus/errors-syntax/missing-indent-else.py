if 0:
    pass
else:
print(1)  # error: IndentationError: expected an indented block after 'else' statement on line 3

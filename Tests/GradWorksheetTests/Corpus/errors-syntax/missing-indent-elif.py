if 0:
    pass
elif 1:
print(1)  # error: IndentationError: expected an indented block after 'elif' statement on line 3

for i in range(3):
print(i)  # error: IndentationError: expected an indented block after 'for' statement on line 1

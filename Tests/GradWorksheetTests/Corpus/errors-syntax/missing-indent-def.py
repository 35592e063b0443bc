def f(x):
return x  # error: IndentationError: expected an indented block after function definition on line 1

x = 1
print(f'{x}}')  # error: SyntaxError: f-string: single '}' is not allowed

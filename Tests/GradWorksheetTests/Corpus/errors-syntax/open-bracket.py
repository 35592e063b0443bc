xs = [1, 2  # error: SyntaxError: '[' was never closed
print(xs)

xs = [a, b for a, b in y]  # error: SyntaxError: did you forget parentheses around the comprehension target?

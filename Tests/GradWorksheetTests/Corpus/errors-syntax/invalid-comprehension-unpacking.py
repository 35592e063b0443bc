xs = [*x for x in y]  # error: SyntaxError: iterable unpacking cannot be used in comprehension

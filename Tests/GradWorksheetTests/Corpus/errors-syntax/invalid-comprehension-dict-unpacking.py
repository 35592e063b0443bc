xs = {**x for x in y}  # error: SyntaxError: dict unpacking cannot be used in dict comprehension

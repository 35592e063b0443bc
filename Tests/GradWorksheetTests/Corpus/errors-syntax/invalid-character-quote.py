print(“hello”)  # error: SyntaxError: invalid character '“' (U+201C)

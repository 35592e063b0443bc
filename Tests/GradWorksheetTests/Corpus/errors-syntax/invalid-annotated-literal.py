1: int = 2  # error: SyntaxError: illegal target for annotation

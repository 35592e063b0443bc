a, b: int = 1, 2  # error: SyntaxError: only single target (not tuple) can be annotated

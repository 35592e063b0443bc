def f():
    """A docstring  # error: SyntaxError: unterminated triple-quoted string literal (detected at line 3)
    return 1

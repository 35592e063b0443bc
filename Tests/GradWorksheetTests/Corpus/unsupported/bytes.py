# gradual-only
x = b"ab"  # error: SyntaxError: bytes are not supported here

# gradual-only
x = b"ab"  # error: SyntaxError: bytes literals are not supported in worksheets

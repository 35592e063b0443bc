# gradual-only
x = 99999999999999999999  # error: OverflowError: integer literal 99999999999999999999 does not fit in 64 bits

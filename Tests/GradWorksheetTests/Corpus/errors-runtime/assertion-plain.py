assert 1 < 2
assert 1 > 2  # error: AssertionError

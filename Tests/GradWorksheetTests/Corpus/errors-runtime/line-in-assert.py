x = 1
assert (x ==  # error: AssertionError: not two
        2), 'not two'

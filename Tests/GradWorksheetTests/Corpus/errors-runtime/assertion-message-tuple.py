assert False, (1, 'a')  # error: AssertionError: (1, 'a')

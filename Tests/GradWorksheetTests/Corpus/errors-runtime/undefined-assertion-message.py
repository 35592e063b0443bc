assert 1 > 2, missing  # error: NameError: name 'missing' is not defined

assert 0, 42  # error: AssertionError: 42

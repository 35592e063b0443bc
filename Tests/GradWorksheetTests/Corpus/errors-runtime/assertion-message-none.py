assert False, None  # error: AssertionError: None

assert [], ''  # error: AssertionError

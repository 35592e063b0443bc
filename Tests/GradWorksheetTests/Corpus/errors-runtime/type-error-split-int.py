'a b'.split(1)  # error: TypeError: must be str or None, not int

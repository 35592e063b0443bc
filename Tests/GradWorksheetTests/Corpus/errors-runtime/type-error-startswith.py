'abc'.startswith(1)  # error: TypeError: startswith first arg must be str or a tuple of str, not int

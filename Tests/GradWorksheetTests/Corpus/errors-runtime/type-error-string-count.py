'abc'.count(1)  # error: TypeError: must be str, not int

'abc'.replace('a')  # error: TypeError: replace expected at least 2 arguments, got 1

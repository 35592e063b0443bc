d = {'a': }  # error: SyntaxError: expression expected after dictionary key and ':'

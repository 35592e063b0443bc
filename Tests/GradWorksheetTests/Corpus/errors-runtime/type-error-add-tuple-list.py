print((1,) + [2])  # error: TypeError: can only concatenate tuple (not "list") to tuple

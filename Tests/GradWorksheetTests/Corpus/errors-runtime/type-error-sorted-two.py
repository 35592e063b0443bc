print(sorted([1], len))  # error: TypeError: sorted expected 1 argument, got 2

print(1, *missing)  # error: NameError: name 'missing' is not defined

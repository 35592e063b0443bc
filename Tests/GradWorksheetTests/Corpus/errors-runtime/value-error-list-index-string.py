print(['a'].index('b'))  # error: ValueError: 'b' is not in list

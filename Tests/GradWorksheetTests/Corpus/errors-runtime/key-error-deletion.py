d = {'a': 1}
del d['x']  # error: KeyError: 'x'

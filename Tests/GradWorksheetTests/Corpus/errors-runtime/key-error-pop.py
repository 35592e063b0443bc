d = {'a': 1}
d.pop('x')  # error: KeyError: 'x'

print('{name}'.format(title=1))  # error: KeyError: 'name'

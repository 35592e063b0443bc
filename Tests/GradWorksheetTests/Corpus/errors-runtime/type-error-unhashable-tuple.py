d = {}
d[(1, [2])] = 3  # error: TypeError: unhashable type: 'list'

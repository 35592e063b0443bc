d = {}
d['count'] += 1  # error: KeyError: 'count'

print('%(a)s' % {'b': 1})  # error: KeyError: 'a'

{}.popitem()  # error: KeyError: 'popitem(): dictionary is empty'

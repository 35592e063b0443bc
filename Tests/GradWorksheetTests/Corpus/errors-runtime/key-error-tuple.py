print({}[1, 'a'])  # error: KeyError: (1, 'a')

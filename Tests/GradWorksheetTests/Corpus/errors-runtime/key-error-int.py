print({1: 2}[3])  # error: KeyError: 3

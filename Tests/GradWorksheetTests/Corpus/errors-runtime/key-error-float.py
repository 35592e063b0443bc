print({1.5: 1}[2.5])  # error: KeyError: 2.5

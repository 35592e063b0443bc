print('{} {}'.format(1))  # error: IndexError: Replacement index 1 out of range for positional args tuple

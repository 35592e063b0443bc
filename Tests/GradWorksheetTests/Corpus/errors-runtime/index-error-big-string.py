print("ab"[-2 ** 70])  # error: IndexError: cannot fit 'int' into an index-sized integer

print(reversed(5))  # error: TypeError: 'int' object is not reversible

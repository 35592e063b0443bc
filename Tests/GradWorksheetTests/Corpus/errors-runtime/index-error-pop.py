xs = [1]
xs.pop(3)  # error: IndexError: pop index out of range

xs = []
xs.pop()  # error: IndexError: pop from empty list

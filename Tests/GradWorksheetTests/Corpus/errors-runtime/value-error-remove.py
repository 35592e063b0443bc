xs = [1]
xs.remove(2)  # error: ValueError: list.remove(x): x not in list

xs = [2, 1]
xs.sort(len)  # error: TypeError: sort() takes no positional arguments

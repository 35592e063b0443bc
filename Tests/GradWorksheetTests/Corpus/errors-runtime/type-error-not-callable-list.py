xs = [1]
print(xs(0))  # error: TypeError: 'list' object is not callable

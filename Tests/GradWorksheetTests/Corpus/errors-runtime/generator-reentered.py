g = iter(next(g) for i in range(3))  # error: ValueError: generator already executing
print(next(g))

xs = [3, 1].sort()
print(xs[0])  # error: TypeError: 'NoneType' object is not subscriptable

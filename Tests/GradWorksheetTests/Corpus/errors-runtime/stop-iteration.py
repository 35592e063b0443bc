it = iter([1])
print(next(it))  # expect: 1
print(next(it))  # error: StopIteration

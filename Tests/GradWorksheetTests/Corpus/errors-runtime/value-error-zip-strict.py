print(list(zip([1], [2], strict=True)))  # expect: [(1, 2)]
print(list(zip([1], [1, 2], strict=True)))  # error: ValueError: zip() argument 2 is longer than argument 1

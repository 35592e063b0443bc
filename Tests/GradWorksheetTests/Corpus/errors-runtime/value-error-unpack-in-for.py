for a, b in [(1, 2), (3, 4, 5)]:  # error: ValueError: too many values to unpack (expected 2)
    print(a, b)
# expect: 1 2

d = {'abc': 1}
for k, v in d:  # error: ValueError: too many values to unpack (expected 2)
    print(k, v)

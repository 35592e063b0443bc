print('before')  # expect: before
for x in [1, 2, 3 / 0]:  # error: ZeroDivisionError: division by zero
    print(x)

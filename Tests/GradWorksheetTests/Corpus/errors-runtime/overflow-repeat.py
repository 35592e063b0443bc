print("a" * (2 ** 63 - 2 ** 63))  # expect:
print("a" * 2 ** 63)  # error: OverflowError: cannot fit 'int' into an index-sized integer

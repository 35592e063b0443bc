print(1 >> 2 ** 70, -1 >> 2 ** 70, 0 << 2 ** 70)  # expect: 0 -1 0
print(1 << -2 ** 70)  # error: ValueError: negative shift count

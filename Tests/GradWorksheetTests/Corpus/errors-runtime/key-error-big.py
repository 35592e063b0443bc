d = {2 ** 70: 1}
print(d[2.0 ** 70])  # expect: 1
print(d[2 ** 70 + 1])  # error: KeyError: 1180591620717411303425

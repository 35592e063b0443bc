x = 2 ** 70
print("%c" % x)  # error: OverflowError: %c arg not in range(0x110000)

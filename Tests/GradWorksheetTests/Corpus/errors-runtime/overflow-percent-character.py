print("%c" % 2 ** 70)  # error: OverflowError: %c arg not in range(0x110000)

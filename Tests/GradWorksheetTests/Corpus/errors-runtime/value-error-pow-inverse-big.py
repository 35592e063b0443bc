print(pow(3, -1, 10 ** 30 + 57))  # expect: 666666666666666666666666666705
print(pow(2 ** 70, -1, 2 ** 90))  # error: ValueError: base is not invertible for the given modulus

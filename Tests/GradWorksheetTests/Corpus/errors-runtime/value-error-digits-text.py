x = 10 ** 4300
print(x.bit_length(), x == 10 ** 4300)  # expect: 14285 True
print(x)  # error: ValueError: Exceeds the limit (4300 digits) for integer string conversion; use sys.set_int_max_str_digits() to increase the limit

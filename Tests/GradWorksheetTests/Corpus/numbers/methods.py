print((3.0).is_integer(), (3.5).is_integer(), float("inf").is_integer(), (-0.0).is_integer())
# expect: True False False True
print((10).bit_length(), (0).bit_length(), (-255).bit_length())  # expect: 4 0 8
x = 2.5
print(x.is_integer(), (x * 2).is_integer())  # expect: False True

a = 1
(b,  # error: ValueError: too many values to unpack (expected 2)
 c) = 1, 2, 3

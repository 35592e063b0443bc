print(range(10)[::3], range(10)[2:8:2], range(10)[::-1])
# expect: range(0, 10, 3) range(2, 8, 2) range(9, -1, -1)
print(range(5)[7:], range(1, 10, 3)[1:], range(10, 0, -2)[::-1])
# expect: range(5, 5) range(4, 10, 3) range(2, 12, 2)
print(list(range(20)[15:3:-4]), range(20)[15:3:-4])  # expect: [15, 11, 7] range(15, 3, -4)
print(range(0, 9223372036854775807)[9223372036854775800:])
# expect: range(9223372036854775800, 9223372036854775807)
print(-9223372036854775808 in range(0, -5, -1), range(0, -5, -1).count(-9223372036854775808))
# expect: False 0
print(9223372036854775807 in range(-9223372036854775808, 0, 3))  # expect: False
print(-9223372036854775807 in range(-9223372036854775808, 0, 3))  # expect: False

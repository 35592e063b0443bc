print(5 & 3, 5 | 3, 5 ^ 3, ~5, ~0, ~-1)  # expect: 1 7 6 -6 -1 0
print(1 << 10, 1024 >> 3, -1 >> 1, -8 >> 1, -5 >> 1, 5 >> 100, -5 >> 100)
# expect: 1024 128 -1 -4 -3 0 -1
print(-1 & 0xFF, -256 | 1, -4 ^ 3)  # expect: 255 -255 -1
print(1 << 62, 0 << 5)  # expect: 4611686018427387904 0
print(1 | 2 == 2, 1 + 1 << 2, 6 & 3 | 8, 5 ^ 1 & 3)  # expect: False 8 10 4
x = 6
x &= 3
print(x)  # expect: 2
x |= 8
print(x)  # expect: 10
x ^= 2
print(x)  # expect: 8
x <<= 2
print(x)  # expect: 32
x >>= 1
print(x)  # expect: 16

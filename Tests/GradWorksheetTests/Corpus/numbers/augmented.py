x = 10
x += 5
x -= 3
x *= 2
print(x)  # expect: 24
x /= 4
print(x)  # expect: 6.0
x //= 2
print(x)  # expect: 3.0
x %= 2
print(x)  # expect: 1.0
x **= 3
print(x)  # expect: 1.0
n = 17
n //= 5
n <<= 3
n %= 5
print(n)  # expect: 4
t = 1
t += 0.5
print(t)  # expect: 1.5

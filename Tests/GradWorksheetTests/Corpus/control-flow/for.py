for i in range(3):
    print(i, end=" ")
print("|")  # expect: 0 1 2 |
for i in range(2, 11, 3):
    print(i, end=" ")
print("|")  # expect: 2 5 8 |
for i in range(5, 0, -2): print(i, end=" ")
print("|")  # expect: 5 3 1 |
for c in "ab":
    for d in (1, 2):
        print(c, d, end="; ")
print("|")  # expect: a 1; a 2; b 1; b 2; |
for i in range(10):
    if i % 2:
        continue
    if i > 6:
        break
    print(i, end=" ")
print("last", i)  # expect: 0 2 4 6 last 8
for i in range(3):
    i *= 10
    print(i, end=" ")
print(i)  # expect: 0 10 20 20
for i in []:
    print("never")
for x, in [(1,), (2,)]:
    print(x, end=" ")
print("|")  # expect: 1 2 |
xs = [0]
for xs[0] in range(4):
    pass
print(xs)  # expect: [3]
n = 3
for i in range(n):
    n = 10
print(i, n)  # expect: 2 10
for i, x in enumerate(reversed([1, 2, 3])): print(i, x, end="; ")
print("|")  # expect: 0 3; 1 2; 2 1; |
for item in 1, "two", 3.0:
    print(item, end=" ")
print("|")  # expect: 1 two 3.0 |

n = 27
steps = 0
while n != 1:
    n = n // 2 if n % 2 == 0 else 3 * n + 1
    steps += 1
print(steps)  # expect: 111
while False:
    print("never")
else:
    print("else at once")
# expect: else at once
i = 0
while i < 5:
    i += 1
    if i == 2:
        continue
    if i == 4:
        break
    print(i, end=" ")
else:
    print("no break")
print("out", i)  # expect: 1 3 out 4
i = 3
while i: i -= 1
print(i)  # expect: 0
while True:
    i += 1
    while True:
        break
    if i > 2:
        break
print(i)  # expect: 3
x = 1.0
while abs(x * x - 2) > 1e-12:
    x = (x + 2 / x) / 2
print(f"{x:.10f}")  # expect: 1.4142135624
xs = [1, 2, 3]
while xs:
    xs.pop()
else:
    print("emptied", xs)
# expect: emptied []

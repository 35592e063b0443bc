x = 5
print("big" if x > 3 else "small", 1 if x else 0)  # expect: big 1
print((1 if x > 9 else 2) + 1, -1 if x < 0 else 0 if x == 0 else 1)  # expect: 3 1
print([("even", "odd")[n % 2] for n in range(3)], "a" if "" else "b", None if x else x)
# expect: ['even', 'odd', 'even'] b None
f = (lambda: "left") if x == 5 else (lambda: "right")
print(f())  # expect: left
print(x if x else 1 / 0, 1 / 0 if not x else "safe")  # expect: 5 safe
y = x if x > 10 else \
    x * 2
print(y, max(x, 3) if True else 0, [x if x > 1 else 0], {1 if x else 2: 3}, (x if x else 0,))
# expect: 10 5 [5] {1: 3} (5,)
print(1 if 0 else 2 if 0 else 3 if 0 else 4, (1 if 1 else 2) if 0 else 5)  # expect: 4 5

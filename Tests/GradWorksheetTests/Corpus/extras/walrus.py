if (n := len("abc")) > 2:
    print(n)
# expect: 3
xs = [1, 2, 3, 4]
print([y for x in xs if (y := x * x) > 4], y)  # expect: [9, 16] 16
while (k := xs.pop()) > 2:
    print(k, end=" ")
print(k, (a := 1, b := 2), a, b)  # expect: 4 3 2 (1, 2) 1 2
def f(x):
    return (y := x + 1) * y
print(f(2), any((w := v) > 2 for v in [1, 3, 5]), w)  # expect: 9 True 3
print(f"{(z := 5)}", z, [c := 1, c + 1], (lambda: (q := 3) + q)())  # expect: 5 5 [1, 2] 6

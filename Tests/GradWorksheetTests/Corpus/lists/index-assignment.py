xs = [1, 2, 3]
xs[0] = 10
xs[-1] = 30
xs[1] += 5
xs[-2] *= 2
print(xs)  # expect: [10, 14, 30]
m = [[1, 2], [3, 4]]
m[0][1] = 20
m[1][0] += 0.5
m[-1][-1] **= 2
print(m)  # expect: [[1, 20], [3.5, 16]]
i = 0
i, xs[i] = 1, "moved"
print(i, xs)  # expect: 1 [10, 'moved', 30]
def place():
    print("place", end=" ")
    return 0
xs[place()] = len(xs)
xs[place()] += 1
print(xs)  # expect: place place [4, 'moved', 30]
xs[True] = "one"
print(xs, xs[False])  # expect: [4, 'one', 30] 4
a = b = xs[2] = 7
print(a, b, xs)  # expect: 7 7 [4, 'one', 7]

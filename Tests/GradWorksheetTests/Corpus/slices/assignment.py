xs = [0, 1, 2, 3, 4]
xs[1:3] = ["a", "b", "c"]
print(xs)  # expect: [0, 'a', 'b', 'c', 3, 4]
xs[1:4] = []
print(xs)  # expect: [0, 3, 4]
xs[1:1] = [7, 8]
print(xs)  # expect: [0, 7, 8, 3, 4]
xs[:0] = [-1]
xs[len(xs):] = [99]
print(xs)  # expect: [-1, 0, 7, 8, 3, 4, 99]
xs[::2] = ["x"] * 4
print(xs)  # expect: ['x', 0, 'x', 8, 'x', 4, 'x']
xs[:] = range(3)
print(xs)  # expect: [0, 1, 2]
xs[1:] = "hi"
print(xs)  # expect: [0, 'h', 'i']
xs[::-1] = [1, 2, 3]
print(xs)  # expect: [3, 2, 1]
xs[5:2] = ["end"]
print(xs)  # expect: [3, 2, 1, 'end']
xs[2:1] = ["mid"]
print(xs)  # expect: [3, 2, 'mid', 1, 'end']
xs[-1:] = (8, 9)
print(xs)  # expect: [3, 2, 'mid', 1, 8, 9]
ys = xs
ys[:] = ys[::-1]
print(xs, xs is ys)  # expect: [9, 8, 1, 'mid', 2, 3] True
zs = [1, 2, 3]
zs[1:2] += [5, 6]
print(zs)  # expect: [1, 2, 5, 6, 3]
zs[0:2], w = [0], "w"
print(zs, w)  # expect: [0, 5, 6, 3] w
zs[:2] = zs
print(zs)  # expect: [0, 5, 6, 3, 6, 3]

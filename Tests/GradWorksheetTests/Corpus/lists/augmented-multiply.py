xs = [1, 2]
ys = xs
xs *= 2
print(xs, ys is xs)  # expect: [1, 2, 1, 2] True
xs *= True
print(xs, ys is xs)  # expect: [1, 2, 1, 2] True
xs *= False
print(xs, ys is xs)  # expect: [] True

a = [1, 2, 3]
b = a
b.append(4)
print(a, a is b, a == b)  # expect: [1, 2, 3, 4] True True
c = a[:]
c.append(5)
print(a, c, a is c, list(a) is a, a.copy() == a)
# expect: [1, 2, 3, 4] [1, 2, 3, 4, 5] False False True
grid = [[0] * 3] * 2
grid[0][0] = 1
print(grid, grid[0] is grid[1])  # expect: [[1, 0, 0], [1, 0, 0]] True
good = [[0] * 3 for _ in range(2)]
good[0][0] = 1
print(good)  # expect: [[1, 0, 0], [0, 0, 0]]
a += [9]
print(b, a is b)  # expect: [1, 2, 3, 4, 9] True
a = a + [10]
print(b, a, a is b)  # expect: [1, 2, 3, 4, 9] [1, 2, 3, 4, 9, 10] False
def change(xs):
    xs.append("in")
    xs = ["new"]
    xs.append("lost")
    return xs
print(change(b), b)  # expect: ['new', 'lost'] [1, 2, 3, 4, 9, 'in']
x = y = []
x.append(1)
print(y)  # expect: [1]
row = [1]
table = [row, row]
row.append(2)
table[1] = "other"
print(table, row)  # expect: [[1, 2], 'other'] [1, 2]

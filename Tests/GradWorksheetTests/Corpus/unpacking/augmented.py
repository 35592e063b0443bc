calls = []
def at(i):
    calls.append(i)
    return i
xs = [1, 2, 3]
xs[at(1)] += 10
print(xs, calls)  # expect: [1, 12, 3] [1]
d = {"k": [1]}
d["k"] += [2]
d["k"][0] -= 5
print(d)  # expect: {'k': [-4, 2]}
a = [1, 2]
b = a
a += [3]
print(b)  # expect: [1, 2, 3]
t = (1,)
u = t
t += (2,)
print(t, u)  # expect: (1, 2) (1,)
m = [[0] * 2 for _ in range(2)]
for i in range(2):
    for j in range(2):
        m[i][j] += i + j * 0.5
print(m)  # expect: [[0.0, 0.5], [1.0, 1.5]]
x = 5
x -= 2 + 1
x *= 3 - 1
print(x)  # expect: 4
s = "a"
s += "b" * 2
print(s)  # expect: abb
w = [[1.0, 2.0], [3.0, 4.0]]
for row in w:
    for j in range(len(row)):
        row[j] -= 0.1 * row[j]
print(w)  # expect: [[0.9, 1.8], [2.7, 3.6]]

a = [1]
a.append(a)
print(a, len(a), a[1] is a, a[1][1][0])  # expect: [1, [...]] 2 True 1
d = {"x": 1}
d["self"] = d
print(d)  # expect: {'x': 1, 'self': {...}}
t = ([],)
t[0].append(t)
print(t)  # expect: ([(...)],)
b = [[], []]
b[0].append(b[1])
b[1].append(5)
print(b)  # expect: [[[5]], [5]]

xs = [1, 2, 3, 4]
for x in xs:
    if x % 2 == 0:
        xs.remove(x)
print(xs)  # expect: [1, 3]
ys = [1, 2, 3]
for y in ys:
    if len(ys) < 6:
        ys.append(y * 10)
print(ys)  # expect: [1, 2, 3, 10, 20, 30]
for z in ys[:]:
    ys.append(z)
print(len(ys))  # expect: 12
stack = [1]
while stack:
    top = stack.pop()
    if top < 20:
        stack.append(top * 3)
    print(top, stack)
# expect: 1 [3]
# expect: 3 [9]
# expect: 9 [27]
# expect: 27 []
zs = [0, 1, 2]
for i in range(len(zs)):
    zs[i] = zs[i - 1]
print(zs)  # expect: [2, 2, 2]

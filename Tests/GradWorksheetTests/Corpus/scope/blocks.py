if True:
    inside = 1
print(inside)  # expect: 1
for i in range(3):
    square = i * i
print(i, square)  # expect: 2 4
while True:
    flag = "set"
    break
print(flag)  # expect: set
for k in []:
    never = 1
def f():
    for j in range(2):
        last = j
    return j, last
print(f())  # expect: (1, 1)
x = 1
def g():
    y = x + 1
    def h():
        z = y + 1
        return x, y, z
    return h()
print(g())  # expect: (1, 2, 3)
def same(x):
    def inner(x):
        return x * 2
    return inner(x + 1)
print(same(1), x)  # expect: 4 1
def local_function():
    def len(x):
        return "shadowed"
    return len([])
print(local_function(), len([]))  # expect: shadowed 0
print([x for x in [5]], x)  # expect: [5] 1

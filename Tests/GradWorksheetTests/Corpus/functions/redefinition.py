def f():
    return 1
g = f
def f():
    return 2
print(f(), g())  # expect: 2 1
def f(x):
    return x
print(f(5))  # expect: 5
if True:
    def h():
        return "then"
else:
    def h():
        return "else"
print(h())  # expect: then
for i in range(3):
    def last():
        return i
print(last())  # expect: 2
def caller():
    return helper() + 1
def helper():
    return 10
print(caller())  # expect: 11
def helper():
    return 20
print(caller())  # expect: 21
sum = 5
print(sum)  # expect: 5
del sum
print(sum([1, 2]))  # expect: 3
def max(a, b):
    return "mine"
print(max(1, 2))  # expect: mine
list = [1]
print(list)  # expect: [1]

def counter():
    n = 0
    def step(by=1):
        nonlocal n
        n += by
        return n
    return step
a = counter()
b = counter()
print(a(), a(), a(5), b(), a())  # expect: 1 2 7 1 8
def account(balance):
    def deposit(x):
        nonlocal balance
        balance += x
    def show():
        return balance
    return deposit, show
deposit, show = account(10)
deposit(5)
deposit(2.5)
print(show())  # expect: 17.5
def history():
    log = []
    def add(x):
        log.append(x)
        return log
    return add
add = history()
add(1)
print(add(2))  # expect: [1, 2]
def make():
    x = 1
    def middle():
        y = 10
        def inner():
            nonlocal x, y
            x += 1
            y += 1
            return x, y
        return inner
    return middle
m = make()
i, j = m(), m()
print(i(), i(), j())  # expect: (2, 11) (3, 12) (4, 11)

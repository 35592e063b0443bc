n = 0
def bump():
    global n
    n += 1
bump()
bump()
print(n)  # expect: 2
def create():
    global fresh, other
    fresh = "made inside"
    other = 2
create()
print(fresh, other)  # expect: made inside 2
def shadow():
    n = 100
    return n
print(shadow(), n)  # expect: 100 2
def nested():
    def inner():
        global n
        n = "from inner"
    n = "local"
    inner()
    return n
print(nested(), n)  # expect: local from inner
def param(n):
    n += 1
    return n
print(param(5), n)  # expect: 6 from inner
def loop():
    global i
    for i in range(3):
        pass
loop()
print(i)  # expect: 2
def read_only():
    return undefined_yet
undefined_yet = 4
print(read_only())  # expect: 4

def f():
    x = 1
    def g():
        nonlocal x
        x = 2
        def h():
            nonlocal x
            x = 3
        h()
        return x
    r = g()
    return r, x
print(f())  # expect: (3, 3)
def loop():
    i = -1
    def g():
        nonlocal i
        for i in range(4):
            pass
    g()
    return i
print(loop())  # expect: 3
def unpack():
    a = b = 0
    def g():
        nonlocal a, b
        a, b = 1, 2
        b += a
    g()
    return a, b
print(unpack())  # expect: (1, 3)
x = "global"
def layers():
    x = "layers"
    def one():
        global x
        x = "changed global"
    def two():
        nonlocal x
        x = "changed layers"
    one()
    two()
    return x
print(layers(), x)  # expect: changed layers changed global

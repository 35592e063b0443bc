def f():
    return g()  # error: NameError: name 'g' is not defined
print(f())
def g():
    return 1

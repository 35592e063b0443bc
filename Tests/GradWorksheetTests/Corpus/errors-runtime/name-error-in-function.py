def f(a):
    b = a + 1
    return b + missing  # error: NameError: name 'missing' is not defined
print(f.__name__)  # expect: f
print(f(1))

def f(**k):
    return k
print(f(**{'a': 1}))  # expect: {'a': 1}
f(**5)  # error: TypeError: __main__.f() argument after ** must be a mapping, not int

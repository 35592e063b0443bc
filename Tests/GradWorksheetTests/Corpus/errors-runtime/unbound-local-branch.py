def f(x):
    if x:
        y = 1
    return y  # error: UnboundLocalError: cannot access local variable 'y' where it is not associated with a value
print(f(1))  # expect: 1
print(f(0))

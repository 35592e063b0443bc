def outer(x):
    y = inner(x)
    return y

def inner(x):
    z = 10
    return z / x  # error: ZeroDivisionError: division by zero

print(outer(5))  # expect: 2.0
print(outer(0))

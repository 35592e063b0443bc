f = lambda x: x
print(f(1))  # expect: 1
f()  # error: TypeError: <lambda>() missing 1 required positional argument: 'x'

def outer():
    def inner(a):
        return a
    return inner()  # error: TypeError: outer.<locals>.inner() missing 1 required positional argument: 'a'
outer()

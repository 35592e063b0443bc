def outer():
    x = 1

    def inner():
        nonlocal x
        del x
        del x  # error: NameError: cannot access free variable 'x' where it is not associated with a value in enclosing scope

    inner()


outer()

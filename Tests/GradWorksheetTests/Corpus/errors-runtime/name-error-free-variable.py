def outer():
    def inner():
        return value  # error: NameError: cannot access free variable 'value' where it is not associated with a value in enclosing scope
    inner()
    value = 1
outer()

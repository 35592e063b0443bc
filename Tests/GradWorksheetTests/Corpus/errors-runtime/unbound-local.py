n = 0
def bump():
    n += 1  # error: UnboundLocalError: cannot access local variable 'n' where it is not associated with a value
    return n
print(bump())

assert True, 'not evaluated'
x = 3
assert x == 4, f'x is {x}'  # error: AssertionError: x is 3

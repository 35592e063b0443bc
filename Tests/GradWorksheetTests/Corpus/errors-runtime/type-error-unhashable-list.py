d = {(1, 2): 'fine'}
print(d)  # expect: {(1, 2): 'fine'}
d[[1, 2]] = 'not'  # error: TypeError: unhashable type: 'list'

x = 1
if x == 2:
    print('no')
elif x < 'a':  # error: TypeError: '<' not supported between instances of 'int' and 'str'
    print('no')

print('partial', end='')  # expect: partial
print(undefined)  # error: NameError: name 'undefined' is not defined

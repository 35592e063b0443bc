total = 3
print(total)  # expect: 3
print(totl)  # error: NameError: name 'totl' is not defined

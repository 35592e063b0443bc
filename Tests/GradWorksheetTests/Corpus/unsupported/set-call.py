# gradual-only
print(len([1]))  # expect: 1
s = set([1])  # error: NameError: name 'set' is not defined

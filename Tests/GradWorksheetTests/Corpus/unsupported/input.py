# gradual-only
x = input()  # error: NameError: name 'input' is not defined

# gradual-only
f = open("data.txt")  # error: NameError: name 'open' is not defined

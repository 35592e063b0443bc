# gradual-only
x = eval("1 + 1")  # error: NameError: name 'eval' is not defined

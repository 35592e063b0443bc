# gradual-only
with open("data.txt") as f:  # error: SyntaxError: 'with' is not supported here
    print(f.read())

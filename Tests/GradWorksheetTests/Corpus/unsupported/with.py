# gradual-only
with open("data.txt") as f:  # error: SyntaxError: 'with' is not supported in worksheets
    print(f.read())

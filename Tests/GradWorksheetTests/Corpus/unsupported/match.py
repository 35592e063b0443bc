# gradual-only
x = 1
match x:  # error: SyntaxError: 'match' is not supported in worksheets
    case 1:
        print("one")

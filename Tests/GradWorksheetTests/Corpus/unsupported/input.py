# gradual-only
x = input()  # error: RuntimeError: input() is not part of the worksheet language

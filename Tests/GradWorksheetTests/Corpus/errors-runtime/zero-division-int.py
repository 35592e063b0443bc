print(0 / 5)  # expect: 0.0
print(5 / 0)  # error: ZeroDivisionError: division by zero

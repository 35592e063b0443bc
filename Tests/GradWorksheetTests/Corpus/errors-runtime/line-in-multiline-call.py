x = 0
print(
    1,
    2 / x,  # error: ZeroDivisionError: division by zero
    3)

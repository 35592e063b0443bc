for i in range(3, -1, -1):
    print(i, 6 / i)  # error: ZeroDivisionError: division by zero
# expect: 3 2.0
# expect: 2 3.0
# expect: 1 6.0

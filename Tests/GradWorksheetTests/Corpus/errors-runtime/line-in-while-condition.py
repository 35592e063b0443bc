i = 2
while 10 / i:  # error: ZeroDivisionError: division by zero
    print(i)
    i -= 1
# expect: 2
# expect: 1

for i in range(2):
    print(i)
# expect: 0
# expect: 1
for i in range(2.0):  # error: TypeError: 'float' object cannot be interpreted as an integer
    print(i)

print(10.0 ** 308)  # expect: 1e+308
print(10.0 ** 309)  # error: OverflowError: (34, 'Numerical result out of range')

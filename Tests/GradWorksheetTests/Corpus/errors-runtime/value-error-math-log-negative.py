from math import log
print(log(-1))  # error: ValueError: math domain error

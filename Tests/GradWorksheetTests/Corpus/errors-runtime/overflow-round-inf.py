print(round(float('-inf')))  # error: OverflowError: cannot convert float infinity to integer

print(int(float('inf')))  # error: OverflowError: cannot convert float infinity to integer

print(int(float('nan')))  # error: ValueError: cannot convert float NaN to integer

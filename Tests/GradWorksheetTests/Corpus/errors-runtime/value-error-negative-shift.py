print(1 << -1)  # error: ValueError: negative shift count

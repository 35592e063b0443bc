print(min(()))  # error: ValueError: min() arg is an empty sequence

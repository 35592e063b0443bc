print([1, 2][::0])  # error: ValueError: slice step cannot be zero

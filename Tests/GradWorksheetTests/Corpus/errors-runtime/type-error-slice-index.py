print([1, 2]['a':])  # error: TypeError: slice indices must be integers or None or have an __index__ method

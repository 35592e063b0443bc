(1, 2).append(3)  # error: AttributeError: 'tuple' object has no attribute 'append'

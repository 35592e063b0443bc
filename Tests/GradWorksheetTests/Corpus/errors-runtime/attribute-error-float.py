print((1.5).backward())  # error: AttributeError: 'float' object has no attribute 'backward'

r = range(3)
r.append(4)  # error: AttributeError: 'range' object has no attribute 'append'

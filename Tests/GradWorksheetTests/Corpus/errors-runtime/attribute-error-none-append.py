xs = [].append(1)
xs.append(2)  # error: AttributeError: 'NoneType' object has no attribute 'append'

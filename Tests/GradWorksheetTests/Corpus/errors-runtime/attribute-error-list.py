xs = [1]
xs.push(2)  # error: AttributeError: 'list' object has no attribute 'push'

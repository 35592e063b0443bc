xs = [1]
xs.grad = 0  # error: AttributeError: 'list' object has no attribute 'grad'

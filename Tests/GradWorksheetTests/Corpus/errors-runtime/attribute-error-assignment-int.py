n = 5
n.grad = 0  # error: AttributeError: 'int' object has no attribute 'grad'

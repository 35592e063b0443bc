n = 5
print(n.value)  # error: AttributeError: 'int' object has no attribute 'value'

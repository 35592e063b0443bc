print(f'{1.5:abc}')  # error: ValueError: Invalid format specifier 'abc' for object of type 'float'

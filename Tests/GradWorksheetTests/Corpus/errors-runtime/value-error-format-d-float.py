print(f'{1.5:d}')  # error: ValueError: Unknown format code 'd' for object of type 'float'

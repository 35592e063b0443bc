print(f'{None}')  # expect: None
print(f'{None:.2f}')  # error: TypeError: unsupported format string passed to NoneType.__format__

print(f'{"a":+}')  # error: ValueError: Sign not allowed in string format specifier

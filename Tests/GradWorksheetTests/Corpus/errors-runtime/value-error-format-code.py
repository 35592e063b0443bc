print(f'{1:z}')  # error: ValueError: Negative zero coercion (z) not allowed in integer format specifier

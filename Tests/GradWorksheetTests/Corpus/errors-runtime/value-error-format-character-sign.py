x = 2 ** 70
print(f"{x:+c}")  # error: ValueError: Sign not allowed with integer format specifier 'c'

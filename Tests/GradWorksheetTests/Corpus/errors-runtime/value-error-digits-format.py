print(len(f"{10 ** 4299:,}"))  # expect: 5733
print(f"{-10 ** 4300:d}")  # error: ValueError: Exceeds the limit (4300 digits) for integer string conversion; use sys.set_int_max_str_digits() to increase the limit

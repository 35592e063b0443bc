print(f'{"a":,}')  # error: ValueError: Cannot specify ',' with 's'.

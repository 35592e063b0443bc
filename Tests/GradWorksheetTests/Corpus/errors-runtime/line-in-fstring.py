x = 0
print(f'a'
      f'{1 / x}')  # error: ZeroDivisionError: division by zero

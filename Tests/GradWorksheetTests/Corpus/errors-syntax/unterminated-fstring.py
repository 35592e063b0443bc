x = 1
print(f'{x})  # error: SyntaxError: unterminated string literal (detected at line 2)

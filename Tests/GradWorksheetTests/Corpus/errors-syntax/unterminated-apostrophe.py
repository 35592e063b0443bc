x = 'it's'  # error: SyntaxError: unterminated string literal (detected at line 1)

x = 1
s = '''abc  # error: SyntaxError: unterminated triple-quoted string literal (detected at line 3)
def

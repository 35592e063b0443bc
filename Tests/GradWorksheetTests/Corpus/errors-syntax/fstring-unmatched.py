print(f'{1)}')  # error: SyntaxError: f-string: unmatched ')'

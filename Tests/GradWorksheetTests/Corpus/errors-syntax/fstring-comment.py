print(f'{1 # no}')  # error: SyntaxError: f-string expression part cannot include '#'

x = 1
print(f'{x:{x:{x}}}')  # error: SyntaxError: f-string: expressions nested too deeply

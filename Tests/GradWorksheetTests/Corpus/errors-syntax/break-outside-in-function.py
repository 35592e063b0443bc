for i in range(3):
    def f():
        break  # error: SyntaxError: 'break' outside loop

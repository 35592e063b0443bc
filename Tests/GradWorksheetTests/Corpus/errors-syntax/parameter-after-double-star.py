def f(**k, a):  # error: SyntaxError: arguments cannot follow var-keyword argument
    pass

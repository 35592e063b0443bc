d = {'a': 1}
for k in d:  # error: RuntimeError: dictionary changed size during iteration
    d[k + 'x'] = 2

xs = [
    1,
    'a' + 1,  # error: TypeError: can only concatenate str (not "int") to str
]

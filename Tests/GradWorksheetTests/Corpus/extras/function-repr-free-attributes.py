def f(a, b=2):
    "doc"
    return a
print(f.__name__, f.__doc__, (lambda: 0).__name__)  # expect: f doc <lambda>
print(len.__name__, str.__name__, type(f).__name__, f.__defaults__)  # expect: len str function (2,)
print(len, print, abs, int)
# expect: <built-in function len> <built-in function print> <built-in function abs> <class 'int'>
print(type, [].append.__name__, "x".upper.__name__)  # expect: <class 'type'> append upper

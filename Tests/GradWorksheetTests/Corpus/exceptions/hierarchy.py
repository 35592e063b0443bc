print([c.__name__ for c in ZeroDivisionError.__mro__])
# expect: ['ZeroDivisionError', 'ArithmeticError', 'Exception', 'BaseException', 'object']
print([c.__name__ for c in KeyError.__mro__], [c.__name__ for c in UnboundLocalError.__mro__])
# expect: ['KeyError', 'LookupError', 'Exception', 'BaseException', 'object'] ['UnboundLocalError', 'NameError', 'Exception', 'BaseException', 'object']
print([c.__name__ for c in RecursionError.__mro__], [c.__name__ for c in ModuleNotFoundError.__mro__])
# expect: ['RecursionError', 'RuntimeError', 'Exception', 'BaseException', 'object'] ['ModuleNotFoundError', 'ImportError', 'Exception', 'BaseException', 'object']
print(issubclass(IndexError, LookupError), issubclass(KeyboardInterrupt, Exception), ValueError)
# expect: True False <class 'ValueError'>
for cls in [ValueError, KeyError, NotImplementedError, StopIteration, OSError, AttributeError,
            ArithmeticError, RuntimeError, MemoryError, UserWarning]:
    e = cls("a")
    print(repr(e), e, e.args, isinstance(e, Exception), cls().args)
# expect: ValueError('a') a ('a',) True ()
# expect: KeyError('a') 'a' ('a',) True ()
# expect: NotImplementedError('a') a ('a',) True ()
# expect: StopIteration('a') a ('a',) True ()
# expect: OSError('a') a ('a',) True ()
# expect: AttributeError('a') a ('a',) True ()
# expect: ArithmeticError('a') a ('a',) True ()
# expect: RuntimeError('a') a ('a',) True ()
# expect: MemoryError('a') a ('a',) True ()
# expect: UserWarning('a') a ('a',) True ()
print(str(KeyError("a")), str(KeyError("a", "b")), repr(ValueError()), repr(ValueError(1, 2)))
# expect: 'a' ('a', 'b') ValueError() ValueError(1, 2)
table = {ValueError: "v", KeyError: "k"}
for e in [ValueError(), KeyError()]:
    print(table[type(e)])
# expect: v
# expect: k
e = ValueError("x")
e.note = "an attribute"
e.args = ("y", "z")
print(e.note, e, vars(e))  # expect: an attribute ('y', 'z') {'note': 'an attribute'}
try:
    ValueError(key=1)
except TypeError as error:
    print(error)
# expect: ValueError() takes no keyword arguments
raise NotImplementedError("subclasses do it")  # error: NotImplementedError: subclasses do it

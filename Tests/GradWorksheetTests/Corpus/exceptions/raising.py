def check(x):
    if x < 0:
        raise ValueError("negative")  # error: ValueError: negative
    if x == 0:
        raise ZeroDivisionError
    if x > 100:
        raise OverflowError(x, "too large")
    return x


for x in [1, -1, 0, 200]:
    try:
        print(check(x))
    except ArithmeticError as e:
        print("arithmetic", repr(e), e, e.args)
    except Exception as e:
        print("other", repr(e), e, e.args)
# expect: 1
# expect: other ValueError('negative') negative ('negative',)
# expect: arithmetic ZeroDivisionError()  ()
# expect: arithmetic OverflowError(200, 'too large') (200, 'too large') (200, 'too large')
for bad in [3, "text", int, None]:
    try:
        raise bad
    except TypeError as e:
        print(e)
# expect: exceptions must derive from BaseException
# expect: exceptions must derive from BaseException
# expect: exceptions must derive from BaseException
# expect: exceptions must derive from BaseException
try:
    raise
except RuntimeError as e:
    print(e)
# expect: No active exception to reraise
try:
    try:
        1 / 0
    except "no class":
        pass
except TypeError as e:
    print(e)
# expect: catching classes that do not inherit from BaseException is not allowed
try:
    raise ValueError("a") from KeyError("b")
except ValueError as e:
    print(repr(e.__cause__), e.__context__)
# expect: KeyError('b') None
try:
    raise ValueError("a") from 3
except TypeError as e:
    print(e)
# expect: exception causes must derive from BaseException
check(-5)

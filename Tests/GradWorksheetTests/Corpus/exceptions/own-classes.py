class ShapeError(Exception):
    pass


class SizeError(ShapeError):
    def __init__(self, want, got):
        super().__init__(f"want {want}, got {got}")
        self.want = want
        self.got = got


class Coded(Exception):
    def __init__(self, code, *rest):
        self.code = code

    def __str__(self):
        return f"[{self.code}]"


class Plain(ValueError):
    """Nothing more."""


for error in [ShapeError("s"), SizeError(2, 3), Coded(7, "x"), Plain(), Plain("a", 1)]:
    try:
        raise error
    except SizeError as e:
        print("size", e.want, e.got, e, e.args)
    except ShapeError as e:
        print("shape", e, repr(e))
    except (Coded, Plain) as e:
        print(type(e).__name__, str(e), repr(e), e.args, isinstance(e, ValueError))
# expect: shape s ShapeError('s')
# expect: size 2 3 want 2, got 3 ('want 2, got 3',)
# expect: Coded [7] Coded(7, 'x') (7, 'x') False
# expect: Plain  Plain() () True
# expect: Plain ('a', 1) Plain('a', 1) ('a', 1) True
print(ShapeError, SizeError.__mro__, issubclass(Plain, Exception))
# expect: <class '__main__.ShapeError'> (<class '__main__.SizeError'>, <class '__main__.ShapeError'>, <class 'Exception'>, <class 'BaseException'>, <class 'object'>) True
print(Plain("x") == Plain("x"), Plain.__doc__, ShapeError.__name__)
# expect: False Nothing more. ShapeError
try:
    SizeError(1)
except TypeError as e:
    print(e)
# expect: SizeError.__init__() missing 1 required positional argument: 'got'


def deep(n):
    if n == 0:
        raise SizeError(0, n)  # error: SizeError: want 0, got 0
    deep(n - 1)


try:
    deep(5)
except ShapeError as e:
    print("from below:", e)
# expect: from below: want 0, got 0
deep(2)

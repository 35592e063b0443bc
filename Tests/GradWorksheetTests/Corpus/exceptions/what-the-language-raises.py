import math

x = [1, 2]


def unbound():
    print(later)
    later = 1


def none():
    def inner():
        return cell
    inner()
    cell = 1


def two(a, b):
    return a


cases = [
    lambda: undefined_name,
    lambda: x[5],
    lambda: x["a"],
    lambda: {}[(1, 2)],
    lambda: {1: 2}.pop(3),
    lambda: 1 / 0,
    lambda: 1 % 0,
    lambda: 1.5 // 0,
    lambda: "a" + 1,
    lambda: 1 + "a",
    lambda: x + (1,),
    lambda: None[0],
    lambda: None.x,
    lambda: x.y,
    lambda: len(5),
    lambda: int("1.5"),
    lambda: float("x"),
    lambda: math.sqrt(-1),
    lambda: math.exp(1000),
    lambda: 10.0 ** 400,
    lambda: [].pop(),
    lambda: x.index(9),
    lambda: x.remove(9),
    lambda: two(1),
    lambda: two(1, 2, 3),
    lambda: two(1, c=2),
    lambda: 5(),
    lambda: {[]: 1},
    lambda: next(iter([])),
    lambda: max([]),
    lambda: sum(["a"]),
    lambda: [a for a, b in [(1, 2, 3)]],
    lambda: list(zip([1], [1, 2], strict=True)),
    lambda: "%d" % "x",
    lambda: "{}".format(),
    lambda: chr(-1),
    lambda: range(1, 2, 0),
    lambda: unbound(),
    lambda: none(),
]
for case in cases:
    try:
        print(case())
    except Exception as e:
        print(f"{type(e).__name__}: {e} {e.args}")
# expect: NameError: name 'undefined_name' is not defined ("name 'undefined_name' is not defined",)
# expect: IndexError: list index out of range ('list index out of range',)
# expect: TypeError: list indices must be integers or slices, not str ('list indices must be integers or slices, not str',)
# expect: KeyError: (1, 2) ((1, 2),)
# expect: KeyError: 3 (3,)
# expect: ZeroDivisionError: division by zero ('division by zero',)
# expect: ZeroDivisionError: integer modulo by zero ('integer modulo by zero',)
# expect: ZeroDivisionError: float floor division by zero ('float floor division by zero',)
# expect: TypeError: can only concatenate str (not "int") to str ('can only concatenate str (not "int") to str',)
# expect: TypeError: unsupported operand type(s) for +: 'int' and 'str' ("unsupported operand type(s) for +: 'int' and 'str'",)
# expect: TypeError: can only concatenate list (not "tuple") to list ('can only concatenate list (not "tuple") to list',)
# expect: TypeError: 'NoneType' object is not subscriptable ("'NoneType' object is not subscriptable",)
# expect: AttributeError: 'NoneType' object has no attribute 'x' ("'NoneType' object has no attribute 'x'",)
# expect: AttributeError: 'list' object has no attribute 'y' ("'list' object has no attribute 'y'",)
# expect: TypeError: object of type 'int' has no len() ("object of type 'int' has no len()",)
# expect: ValueError: invalid literal for int() with base 10: '1.5' ("invalid literal for int() with base 10: '1.5'",)
# expect: ValueError: could not convert string to float: 'x' ("could not convert string to float: 'x'",)
# expect: ValueError: math domain error ('math domain error',)
# expect: OverflowError: math range error ('math range error',)
# expect: OverflowError: (34, 'Numerical result out of range') (34, 'Numerical result out of range')
# expect: IndexError: pop from empty list ('pop from empty list',)
# expect: ValueError: 9 is not in list ('9 is not in list',)
# expect: ValueError: list.remove(x): x not in list ('list.remove(x): x not in list',)
# expect: TypeError: two() missing 1 required positional argument: 'b' ("two() missing 1 required positional argument: 'b'",)
# expect: TypeError: two() takes 2 positional arguments but 3 were given ('two() takes 2 positional arguments but 3 were given',)
# expect: TypeError: two() got an unexpected keyword argument 'c' ("two() got an unexpected keyword argument 'c'",)
# expect: TypeError: 'int' object is not callable ("'int' object is not callable",)
# expect: TypeError: unhashable type: 'list' ("unhashable type: 'list'",)
# expect: StopIteration:  ()
# expect: ValueError: max() arg is an empty sequence ('max() arg is an empty sequence',)
# expect: TypeError: unsupported operand type(s) for +: 'int' and 'str' ("unsupported operand type(s) for +: 'int' and 'str'",)
# expect: ValueError: too many values to unpack (expected 2) ('too many values to unpack (expected 2)',)
# expect: ValueError: zip() argument 2 is longer than argument 1 ('zip() argument 2 is longer than argument 1',)
# expect: TypeError: %d format: a real number is required, not str ('%d format: a real number is required, not str',)
# expect: IndexError: Replacement index 0 out of range for positional args tuple ('Replacement index 0 out of range for positional args tuple',)
# expect: ValueError: chr() arg not in range(0x110000) ('chr() arg not in range(0x110000)',)
# expect: ValueError: range() arg 3 must not be zero ('range() arg 3 must not be zero',)
# expect: UnboundLocalError: cannot access local variable 'later' where it is not associated with a value ("cannot access local variable 'later' where it is not associated with a value",)
# expect: NameError: cannot access free variable 'cell' where it is not associated with a value in enclosing scope ("cannot access free variable 'cell' where it is not associated with a value in enclosing scope",)
try:
    import nothing
except ImportError as e:
    print(type(e).__name__, e)
# expect: ModuleNotFoundError No module named 'nothing'
try:
    from math import nothing
except ImportError as e:
    print(type(e).__name__)
# expect: ImportError

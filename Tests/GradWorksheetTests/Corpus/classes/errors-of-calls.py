class Net:
    def __init__(self, sizes, eta=0.1):
        self.sizes = sizes

    def fit(self, x, y):
        return x + y

    def none():
        return 0


for bad in [
    lambda: Net(),
    lambda: Net([1], 2, 3),
    lambda: Net([1], rate=3),
    lambda: Net([1]).fit(1),
    lambda: Net([1]).fit(1, 2, 3),
    lambda: Net.fit(1),
    lambda: Net([1]).none(),
    lambda: Net([1]).wrong(),
    lambda: Net.wrong,
    lambda: Net([1])(3),
    lambda: Net([1])[0],
    lambda: len(Net([1])),
    lambda: -Net([1]),
    lambda: Net([1]) + 1,
    lambda: Net([1]) < Net([2]),
    lambda: 1 in Net([1]),
    lambda: [x for x in Net([1])],
    lambda: abs(Net([1])),
    lambda: int(Net([1])),
    lambda: float(Net([1])),
    lambda: Net[0],
    lambda: object(1),
    lambda: object().x,
    lambda: isinstance(1, Net([1])),
    lambda: super(Net, 3),
    lambda: sum([Net([1])]),
]:
    try:
        print(bad())
    except Exception as e:
        print(type(e).__name__, e)
# expect: TypeError Net.__init__() missing 1 required positional argument: 'sizes'
# expect: TypeError Net.__init__() takes from 2 to 3 positional arguments but 4 were given
# expect: TypeError Net.__init__() got an unexpected keyword argument 'rate'
# expect: TypeError Net.fit() missing 1 required positional argument: 'y'
# expect: TypeError Net.fit() takes 3 positional arguments but 4 were given
# expect: TypeError Net.fit() missing 2 required positional arguments: 'x' and 'y'
# expect: TypeError Net.none() takes 0 positional arguments but 1 was given
# expect: AttributeError 'Net' object has no attribute 'wrong'
# expect: AttributeError type object 'Net' has no attribute 'wrong'
# expect: TypeError 'Net' object is not callable
# expect: TypeError 'Net' object is not subscriptable
# expect: TypeError object of type 'Net' has no len()
# expect: TypeError bad operand type for unary -: 'Net'
# expect: TypeError unsupported operand type(s) for +: 'Net' and 'int'
# expect: TypeError '<' not supported between instances of 'Net' and 'Net'
# expect: TypeError argument of type 'Net' is not iterable
# expect: TypeError 'Net' object is not iterable
# expect: TypeError bad operand type for abs(): 'Net'
# expect: TypeError int() argument must be a string, a bytes-like object or a real number, not 'Net'
# expect: TypeError float() argument must be a string or a real number, not 'Net'
# expect: TypeError type 'Net' is not subscriptable
# expect: TypeError object() takes no arguments
# expect: AttributeError 'object' object has no attribute 'x'
# expect: TypeError isinstance() arg 2 must be a type, a tuple of types, or a union
# expect: TypeError super(type, obj): obj must be an instance or subtype of type
# expect: TypeError unsupported operand type(s) for +: 'int' and 'Net'


class Early:
    def __init__(self):
        self.a = self.b  # error: AttributeError: 'Early' object has no attribute 'b'


class Returns:
    def __init__(self):
        return 5


try:
    Returns()
except TypeError as e:
    print(e)
# expect: __init__() should return None, not 'int'
Early()

a, b = {1, 2, 3, 4}, {3, 4, 5}
print(a | b, a & b, a - b, b - a, a ^ b)  # expect: {1, 2, 3, 4, 5} {3, 4} {1, 2} {5} {1, 2, 5}
print(a < b, {3} < a, a <= a, a < a, a > {1}, a >= b, {1, 2} <= {1, 2, 3})
# expect: False True True False True False True
c = a
c |= {9}
print(c is a, a)  # expect: True {1, 2, 3, 4, 9}
c &= {1, 2, 9}
print(a)  # expect: {1, 2, 9}
c -= {1}
print(a)  # expect: {2, 9}
c ^= {2, 3}
print(a, c is a)  # expect: {3, 9} True
f = frozenset({1, 2})
g = f
g |= {3}
print(f, g, f is g, type(f | {5}), type({5} | f))
# expect: frozenset({1, 2}) frozenset({1, 2, 3}) False <class 'frozenset'> <class 'set'>
print(f == {1, 2}, {1, 2} == f, f < {1, 2, 3})  # expect: True True True
for bad in [lambda: a | [1], lambda: a - (1,), lambda: a + a, lambda: a * 2, lambda: a < [1], lambda: -a]:
    try:
        print(bad())
    except TypeError as e:
        print(e)
# expect: unsupported operand type(s) for |: 'set' and 'list'
# expect: unsupported operand type(s) for -: 'set' and 'tuple'
# expect: unsupported operand type(s) for +: 'set' and 'set'
# expect: unsupported operand type(s) for *: 'set' and 'int'
# expect: '<' not supported between instances of 'set' and 'list'
# expect: bad operand type for unary -: 'set'
a += {1}  # error: TypeError: unsupported operand type(s) for +=: 'set' and 'set'

a = [1]
b = a
c = [1]
print(a is b, a is c, a == c, a is not c, None is None, True is True, not a is c)
# expect: True False True True True True True
print(None == None, None != 0, None is not False, [] is [], () == (), None in [None, 1])
# expect: True True True False True True
def f(x=None):
    return "none" if x is None else x
print(f(), f(0), f(False), f(None), type(None).__name__, type(f) is type(len), type(1) is int)
# expect: none 0 False none NoneType False True
print(True is (1 == 1), (1 < 2) is True, True == 1)  # expect: True True True
print(type(True) is int, type(2.0) is float, type([]) == list)  # expect: False True True

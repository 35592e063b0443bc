print(isinstance(1, int), isinstance(1.0, float), isinstance("a", str))  # expect: True True True
print(isinstance([], list), isinstance((), tuple), isinstance({}, dict))  # expect: True True True
print(isinstance(True, int), isinstance(True, bool))  # expect: True True
print(isinstance(1, bool), isinstance(1, float), isinstance(None, int))  # expect: False False False
print(isinstance(1, (int, float)), isinstance("a", (int, float)))  # expect: True False
print(isinstance(1.5, (str, (int, float))), isinstance([], (tuple, list)))  # expect: True True
for x in (1, 1.5, True, "s", [], (), {}, None, range(1), len, lambda: 0, int, print):
    print(type(x).__name__, end=" ")
print("|")
# expect: int float bool str list tuple dict NoneType range builtin_function_or_method function type builtin_function_or_method |
print(type(1), type("a"), type(1.5), type([]), type(None))
# expect: <class 'int'> <class 'str'> <class 'float'> <class 'list'> <class 'NoneType'>
print(type(True), type((1,)), type({}), type(range(1)), type(int))
# expect: <class 'bool'> <class 'tuple'> <class 'dict'> <class 'range'> <class 'type'>
print(type(1) == int, type(True) == int, type(1) is type(2))  # expect: True False True
print(type(1.0) != int, type([]) in (list, tuple), type(1) == type(1.0))  # expect: True True False
print(int, str, [float, list], {"t": dict})
# expect: <class 'int'> <class 'str'> [<class 'float'>, <class 'list'>] {'t': <class 'dict'>}
print(f"{bool}", type(lambda: 0))  # expect: <class 'bool'> <class 'function'>
print(type(len), type("".upper))
# expect: <class 'builtin_function_or_method'> <class 'builtin_function_or_method'>
def describe(x):
    if isinstance(x, bool):
        return "bool"
    if isinstance(x, (int, float)):
        return "number"
    if isinstance(x, list):
        return [describe(v) for v in x]
    return type(x).__name__
print(describe([1, True, "a", [2.5, None]]))
# expect: ['number', 'bool', 'str', ['number', 'NoneType']]

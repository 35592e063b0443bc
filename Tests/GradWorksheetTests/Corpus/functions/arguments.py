def f(a, b, c=3, *rest, d, e=5, **more):
    return (a, b, c, rest, d, e, more)
print(f(1, 2, d=4))  # expect: (1, 2, 3, (), 4, 5, {})
print(f(1, 2, 9, 8, 7, d=4, z=1))  # expect: (1, 2, 9, (8, 7), 4, 5, {'z': 1})
print(f(b=2, a=1, d=0, e=1))  # expect: (1, 2, 3, (), 0, 1, {})
def only(*, x, y=1):
    return x + y
print(only(x=2), only(y=5, x=1))  # expect: 3 6
def positional(a, b, /, c=1):
    return a, b, c
print(positional(1, 2), positional(1, 2, c=3))  # expect: (1, 2, 1) (1, 2, 3)
def everything(*args, **kwargs):
    return args, kwargs
print(everything(), everything(1, x=2), everything(*[1, 2], **{"k": 3}))
# expect: ((), {}) ((1,), {'x': 2}) ((1, 2), {'k': 3})
def keep(*args):
    args = list(args)
    args.append(0)
    return args
print(keep(1, 2))  # expect: [1, 2, 0]
def swap(kwargs_like=None, **kwargs):
    kwargs["added"] = kwargs_like
    return kwargs
original = {"p": 1}
print(swap(5, **original), original)  # expect: {'p': 1, 'added': 5} {'p': 1}
def order(a, b):
    return a - b
def say(x):
    print("evaluate", x)
    return x
print(order(say(1), say(2)))
# expect: evaluate 1
# expect: evaluate 2
# expect: -1
print(order(b=say(1), a=say(2)))
# expect: evaluate 1
# expect: evaluate 2
# expect: 1

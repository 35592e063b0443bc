def a():
    try:
        return "try"
    finally:
        print("finally a")


def b():
    try:
        return "try"
    finally:
        return "finally"


def c():
    for i in range(5):
        try:
            if i == 1:
                continue
            if i == 3:
                break
            print("body", i)
        finally:
            print("finally", i)
    return i


def d():
    while True:
        try:
            1 / 0
        finally:
            break
    return "swallowed"


def e():
    try:
        try:
            return 1
        finally:
            print("inner")
    finally:
        print("outer")


def f():
    x = 1
    try:
        return x
    finally:
        x = 2


def g():
    for i in range(3):
        try:
            try:
                if i == 1:
                    return i
            finally:
                print("g", i)
        finally:
            print("G", i)


def h():
    try:
        raise ValueError("h")
    except ValueError:
        return "handled"
    finally:
        print("after")


def k():
    try:
        pass
    except ValueError:
        pass
    else:
        return "else"
    finally:
        print("k")


print(a(), b(), c(), d(), e(), f(), g(), h(), k())
# expect: finally a
# expect: body 0
# expect: finally 0
# expect: finally 1
# expect: body 2
# expect: finally 2
# expect: finally 3
# expect: inner
# expect: outer
# expect: g 0
# expect: G 0
# expect: g 1
# expect: G 1
# expect: after
# expect: k
# expect: try finally 3 swallowed 1 1 1 handled else
try:
    try:
        1 / 0
    finally:
        print("cleanup")
except ZeroDivisionError:
    print("outside")
# expect: cleanup
# expect: outside
try:
    try:
        raise ValueError("one")
    finally:
        raise KeyError("two")
except KeyError as error:
    print(repr(error), repr(error.__context__))
# expect: KeyError('two') ValueError('one')
try:
    1 / 0  # error: ZeroDivisionError: division by zero
finally:
    print("last words")
# expect: last words

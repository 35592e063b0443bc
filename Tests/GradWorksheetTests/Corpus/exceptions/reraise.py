log = []


def f(n):
    try:
        return 1 / n  # error: ZeroDivisionError: division by zero
    except ZeroDivisionError as e:
        log.append("f")
        raise


def g():
    try:
        f(0)
    except ArithmeticError as e:
        log.append("g")
        raise e


def h():
    try:
        g()
    except Exception as e:
        log.append("h")
        raise RuntimeError("h failed") from e


try:
    h()
except RuntimeError as e:
    print(e, repr(e.__cause__), e.__cause__ is e.__context__)
# expect: h failed ZeroDivisionError('division by zero') True
print(log)  # expect: ['f', 'g', 'h']
try:
    try:
        raise KeyError("a")
    except KeyError as k:
        raise ValueError("b")
except ValueError as v:
    print(repr(v), repr(v.__context__), v.__cause__)
# expect: ValueError('b') KeyError('a') None
try:
    try:
        raise KeyError("a")
    except KeyError:
        raise ValueError("b") from None
except ValueError as v:
    print(v.__cause__)
# expect: None


def nested():
    try:
        raise ValueError("outer")
    except ValueError:
        try:
            raise KeyError("inner")
        except KeyError as e:
            print("inner", e)
        raise


try:
    nested()
except ValueError as e:
    print("got", e)
# expect: inner 'inner'
# expect: got outer
f(0)

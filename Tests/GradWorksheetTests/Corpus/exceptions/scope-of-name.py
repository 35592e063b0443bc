def f():
    try:
        1 / 0
    except ZeroDivisionError as e:
        keep = e
        g = lambda: str(keep)
    try:
        e
    except UnboundLocalError as u:
        print(u)
    return g()


print(f())
# expect: cannot access local variable 'e' where it is not associated with a value
# expect: division by zero


def captured():
    fs = []
    for n in range(2):
        try:
            raise ValueError(n)
        except ValueError as e:
            fs.append(lambda e=e: e.args)
    return [g() for g in fs]


print(captured())  # expect: [(0,), (1,)]


def closure():
    try:
        raise ValueError("v")
    except ValueError as e:
        def inner():
            return e
        print(inner())
    try:
        inner()
    except NameError as n:
        print(n)


closure()
# expect: v
# expect: cannot access free variable 'e' where it is not associated with a value in enclosing scope


def early(n):
    for i in range(3):
        try:
            raise KeyError(i)
        except KeyError as e:
            if n == 0:
                return e.args
            if n == 1:
                break
            continue
    try:
        return e
    except UnboundLocalError:
        return "unbound"


print(early(0), early(1), early(2))  # expect: (0,) unbound unbound


class Body:
    try:
        missing
    except NameError as e:
        text = str(e)


print(Body.text, hasattr(Body, "e"))  # expect: name 'missing' is not defined False

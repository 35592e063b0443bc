def divide(x):
    try:
        return 10 / x
    except ZeroDivisionError as e:
        print("zero:", e)
        return None
    except TypeError:
        return "type"


print(divide(4), divide(0), divide("a"))
# expect: zero: division by zero
# expect: 2.5 None type
try:
    print("in try")
except ValueError:
    print("never")
else:
    print("else")
finally:
    print("finally")
# expect: in try
# expect: else
# expect: finally
try:
    int("x")
except ValueError as e:
    print(e, e.args, repr(e), type(e), str(e) == e.args[0])
else:
    print("never")
# expect: invalid literal for int() with base 10: 'x' ("invalid literal for int() with base 10: 'x'",) ValueError("invalid literal for int() with base 10: 'x'") <class 'ValueError'> True
try:
    [1][3]
except (KeyError, IndexError) as e:
    print(type(e).__name__, e)
# expect: IndexError list index out of range
try:
    {}["k"]
except LookupError as e:
    print(type(e).__name__, e, e.args)
# expect: KeyError 'k' ('k',)
try:
    1 / 0
except:
    print("bare")
# expect: bare
for text in ["3", "x", "4.5"]:
    try:
        n = int(text)
    except ValueError:
        print(text, "is no integer")
        continue
    print(n * 2)
# expect: 6
# expect: x is no integer
# expect: 4.5 is no integer
e = "kept?"
try:
    1 / 0
except ZeroDivisionError as e:
    pass
try:
    print(e)
except NameError as error:
    print(error)
# expect: name 'e' is not defined
[1][5]  # error: IndexError: list index out of range

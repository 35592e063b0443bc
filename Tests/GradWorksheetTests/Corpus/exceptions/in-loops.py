found = []
for row in [[1, 2], [3, "x"], [4, 0], None]:
    try:
        a, b = row
        try:
            found.append(a / b)
        except TypeError as e:
            found.append("type")
    except ZeroDivisionError:
        found.append("zero")
    except TypeError:
        found.append("row")
        break
    else:
        found.append("ok")
    finally:
        found.append("-")
else:
    found.append("never")
print(found)  # expect: [0.5, 'ok', '-', 'type', 'ok', '-', 'zero', '-', 'row', '-']
n = 0
while True:
    try:
        n += 1
        if n < 3:
            raise ValueError(n)
        if n == 3:
            continue
        break
    except ValueError as e:
        print("try", e)
    finally:
        print("round", n)
# expect: try 1
# expect: round 1
# expect: try 2
# expect: round 2
# expect: round 3
# expect: round 4
count = 0
for i in range(2000):
    try:
        if i % 2:
            raise KeyError(i)
    except KeyError as e:
        count += e.args[0]
print(count)  # expect: 1000000
total = sum(1 for x in ["1", "a", "2"] if x.isdigit())
print(total)  # expect: 2


def first(items, test):
    for item in items:
        try:
            if test(item):
                return item
        except TypeError:
            pass
    raise LookupError("nothing fits")  # error: LookupError: nothing fits


print(first([None, "a", 5], lambda v: v > 3))  # expect: 5
first([1], lambda v: v > 3)

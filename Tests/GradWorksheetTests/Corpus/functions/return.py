def nothing():
    pass
def bare(x):
    if x:
        return
    return "value"
def early(xs):
    for x in xs:
        if x > 2:
            return x
    return None
def several():
    return 1, 2, [3]
def nested(x):
    while True:
        for i in range(10):
            if i == x:
                return i * 100
print(nothing(), bare(1), bare(0), early([1, 5, 9]), early([]), several(), nested(3))
# expect: None None value 5 None (1, 2, [3]) 300
a, b, c = several()
print(a, b, c)  # expect: 1 2 [3]
def branch(x):
    if x > 0:
        return "positive"
    elif x < 0:
        return "negative"
    else:
        return "zero"
print(branch(1), branch(-1), branch(0))  # expect: positive negative zero
def multiline(x):
    return (x
            + 1)
print(multiline(1))  # expect: 2
def one(x): return x + 1
print(one(1))  # expect: 2
def two(x): y = x * 2; return y
print(two(4))  # expect: 8

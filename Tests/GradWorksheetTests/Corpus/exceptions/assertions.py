try:
    assert 1 == 1
    assert 2 > 3, "two is less"
except AssertionError as e:
    print(e, e.args, repr(e))
# expect: two is less ('two is less',) AssertionError('two is less')
try:
    assert False
except AssertionError as e:
    print(str(e) == "", e.args, repr(e))
# expect: True () AssertionError()
try:
    assert [], [1, 2]
except AssertionError as e:
    print(e.args[0], type(e.args[0]))
# expect: [1, 2] <class 'list'>


def positive(x):
    assert x > 0, f"{x} is not positive"  # error: AssertionError: -7 is not positive
    return x


passed = 0
for v in [1, -1, 2, 0]:
    try:
        positive(v)
        passed += 1
    except AssertionError as e:
        print("failed:", e)
# expect: failed: -1 is not positive
# expect: failed: 0 is not positive
print(passed)  # expect: 2
positive(-7)

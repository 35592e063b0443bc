s = {1, 2}
s.add(3)
s.add(3)
print(s)  # expect: {1, 2, 3}
s.discard(9)
s.discard(1)
s.remove(2)
print(s)  # expect: {3}
try:
    s.remove(7)
except KeyError as e:
    print(repr(e))
# expect: KeyError(7)
s.update([5, 6], (7,), {8: 0})
print(s)  # expect: {3, 5, 6, 7, 8}
print(s.pop() in {3, 5, 6, 7, 8}, len(s))  # expect: True 4
c = s.copy()
c.clear()
print(c, len(s) == 4, s is s.copy())  # expect: set() True False
a, b = {1, 2, 3, 4}, {3, 4, 5}
print(a.union(b), a.union([9], (10,)), a.union())
# expect: {1, 2, 3, 4, 5} {1, 2, 3, 4, 9, 10} {1, 2, 3, 4}
print(a.intersection(b), a.intersection([1, 2, 9]), a.intersection(b, [4]))
# expect: {3, 4} {1, 2} {4}
print(a.difference(b), a.difference([1], [2]), a.symmetric_difference(b))
# expect: {1, 2} {3, 4} {1, 2, 5}
print(a.isdisjoint({9}), a.isdisjoint(b), {1}.issubset(a), a.issuperset({1, 2}), a.issubset([1, 2, 3, 4]))
# expect: True False True True True
a.intersection_update([1, 3, 4, 8])
print(a)  # expect: {1, 3, 4}
a.difference_update({1})
print(a)  # expect: {3, 4}
a.symmetric_difference_update({4, 5})
print(a)  # expect: {3, 5}
for f in [lambda: a.add(), lambda: a.add([1]), lambda: a.union(5), lambda: a.index(1), lambda: a[0]]:
    try:
        print(f())
    except (TypeError, AttributeError) as e:
        print(type(e).__name__, e)
# expect: TypeError set.add() takes exactly one argument (0 given)
# expect: TypeError unhashable type: 'list'
# expect: TypeError 'int' object is not iterable
# expect: AttributeError 'set' object has no attribute 'index'
# expect: TypeError 'set' object is not subscriptable
set().pop()  # error: KeyError: 'pop from an empty set'

class Stack:
    def __init__(self, *items):
        self._d = list(items)

    def __len__(self):
        return len(self._d)

    def __getitem__(self, i):
        return self._d[i]

    def __setitem__(self, i, v):
        self._d[i] = v

    def __delitem__(self, i):
        del self._d[i]

    def __contains__(self, v):
        return v in self._d

    def __iter__(self):
        return iter(self._d)

    def __reversed__(self):
        return iter(self._d[::-1])

    def __bool__(self):
        return len(self._d) > 2

    def __iadd__(self, v):
        self._d.append(v)
        return self


s = Stack(1, 2, 3)
print(len(s), s[0], s[-1], s[0:2], 2 in s, 7 not in s, list(s), bool(s))
# expect: 3 1 3 [1, 2] True True [1, 2, 3] True
s[0] = 9
s[1] += 5
del s[2]
s += 5
print(list(s), tuple(reversed(s)), [x * 2 for x in s], sum(s), max(s), bool(Stack()))
# expect: [9, 7, 5] (5, 7, 9) [18, 14, 10] 21 9 False
a, *b = s
print(a, b, *s)  # expect: 9 [7, 5] 9 7 5
print("yes" if s else "no", not s, Stack(1, 2, 3) and 3)  # expect: yes False 3
for i, x in enumerate(s):
    print(i, x)
# expect: 0 9
# expect: 1 7
# expect: 2 5
print(dict(zip(s, "abc")), sorted(s), any(s), all(s), list(map(str, s)))
# expect: {9: 'a', 7: 'b', 5: 'c'} [5, 7, 9] True True ['9', '7', '5']


class Old:
    def __getitem__(self, i):
        if i > 3:
            raise IndexError("end")
        return i * i


print(list(Old()), 4 in Old(), [*Old()])  # expect: [0, 1, 4, 9] True [0, 1, 4, 9]
try:
    s[10]
except IndexError as e:
    print(e)
# expect: list index out of range
try:
    Old()[1] = 2
except TypeError as e:
    print(e)
# expect: 'Old' object does not support item assignment
try:
    len(Old())
except TypeError as e:
    print(e)
# expect: object of type 'Old' has no len()
for x in [object()]:
    iter(x)  # error: TypeError: 'object' object is not iterable

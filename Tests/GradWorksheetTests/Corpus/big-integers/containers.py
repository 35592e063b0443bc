a = 2 ** 70
d = {a: "int", 2.0 ** 80: "float", -a: "minus", a + 1: "next"}
print(d[2.0 ** 70], d[2 ** 80], d[-2.0 ** 70], d[a + 1], a + 2 in d, 2.0 ** 70 in d, len(d))
# expect: int float minus next False True 4
d[2.0 ** 70] = "changed"
print(d)
# expect: {1180591620717411303424: 'changed', 1.2089258196146292e+24: 'float', -1180591620717411303424: 'minus', 1180591620717411303425: 'next'}
d[a + 1] += "!"
print(d[1 + a], (a, 1) in {(2.0 ** 70, 1.0): 0}, {(a, a): 1}[(a, a)])  # expect: next! True 1
xs = [a, 3, -a, 2.5, a + 1, 2 ** 63, -2 ** 63, 1e20, True]
print(sorted(xs))
# expect: [-1180591620717411303424, -9223372036854775808, True, 2.5, 3, 9223372036854775808, 1e+20, 1180591620717411303424, 1180591620717411303425]
print(sorted(xs, reverse=True), sorted(xs, key=abs), sorted(xs, key=lambda v: -v))
# expect: [1180591620717411303425, 1180591620717411303424, 1e+20, 9223372036854775808, 3, 2.5, True, -9223372036854775808, -1180591620717411303424] [True, 2.5, 3, 9223372036854775808, -9223372036854775808, 1e+20, 1180591620717411303424, -1180591620717411303424, 1180591620717411303425] [1180591620717411303425, 1180591620717411303424, 1e+20, 9223372036854775808, 3, 2.5, True, -9223372036854775808, -1180591620717411303424]
print(max(xs), min(xs), max(xs, key=abs), min([a], default=0), sum(xs[:3]), sum([a] * 3, -a))
# expect: 1180591620717411303425 -1180591620717411303424 1180591620717411303425 1180591620717411303424 3 2361183241434822606848
print(sum(2 ** k for k in range(100)), sum([9223372036854775807, 1]), sum([9223372036854775807, True]))
# expect: 1267650600228229401496703205375 9223372036854775808 9223372036854775808
print(xs.index(a), xs.count(2.0 ** 70), a in xs, a - 1 in xs, [a] == [2.0 ** 70], (1, a) < (1, a + 1))
# expect: 0 1 True False True True
print([1, 2, 3][:a], [1, 2, 3][-a:], [1, 2, 3][::a], "abc"[a:], "abc"[::-a], (1, 2)[-a:a])
# expect: [1, 2, 3] [1, 2, 3] [1]  c (1, 2)
print("abc".find("c", -a), "abc".find("c", a), "abcabc".count("b", -a, a), [5].index(5, -a), "ab".startswith("b", 1, a))
# expect: 2 -1 2 0 True
print(a in range(10), range(5).count(a), list(enumerate("ab", a)), list(enumerate("ab", 2 ** 63 - 1)))
# expect: False 0 [(1180591620717411303424, 'a'), (1180591620717411303425, 'b')] [(9223372036854775807, 'a'), (9223372036854775808, 'b')]
print([i for i, _ in enumerate("abc", -(2 ** 63) - 1)], list(zip([a], [-a])), list(map(lambda v: v * 2, [a])))
# expect: [-9223372036854775809, -9223372036854775808, -9223372036854775807] [(1180591620717411303424, -1180591620717411303424)] [2361183241434822606848]
print(bool(a), not a, a and 1, 0 or a, any([0, a]), all([a, 0]), a if a else 0)
# expect: True False 1 1180591620717411303424 True False 1180591620717411303424
print(a.bit_length(), (-a).bit_length(), (a - 1).bit_count(), (-a - 1).bit_count(), a.as_integer_ratio(), a.conjugate())
# expect: 71 71 70 2 (1180591620717411303424, 1) 1180591620717411303424
print(a.real, a.imag, a.numerator, a.denominator, isinstance(a, int), type(a) is int, type(a).__name__)
# expect: 1180591620717411303424 0 1180591620717411303424 1 True True int
print(int.bit_length(a), (2 ** 63).bit_length(), (-2 ** 63).bit_length(), (2 ** 64).bit_count())
# expect: 71 64 64 1
x, (y, *z) = a, [a + 1, a + 2, a + 3]
print(x, y, z, [a] * 2 + [a])
# expect: 1180591620717411303424 1180591620717411303425 [1180591620717411303426, 1180591620717411303427] [1180591620717411303424, 1180591620717411303424, 1180591620717411303424]
print(a is a, a == 2 ** 70, a != a, a < a + 1 < a + 2, -a < 0 < a, a > 9223372036854775807, True < a)
# expect: True True False True True True True

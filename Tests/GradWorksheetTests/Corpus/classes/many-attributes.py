class Bag:
    pass


b = Bag()
for i in range(100):
    setattr(b, f"w{i}", i)
print(len(vars(b)), b.w0, b.w63, b.w64, b.w99, sum(vars(b).values()))  # expect: 100 0 63 64 99 4950
b.w5 = "five"
b.w70 += 1
del b.w6
print(b.w5, b.w70, hasattr(b, "w6"), len(b.__dict__))  # expect: five 71 False 99
c = Bag()
c.b = 1
c.a = 2
d = Bag()
d.a = 3
d.b = 4
print(vars(c), vars(d), [x.a + x.b for x in (c, d, c)])
# expect: {'b': 1, 'a': 2} {'a': 3, 'b': 4} [3, 7, 3]
del c.b
c.b = 5
print(vars(c), list(vars(c)))  # expect: {'a': 2, 'b': 5} ['a', 'b']

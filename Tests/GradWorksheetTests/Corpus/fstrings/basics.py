x = 3
name = "w"
print(f"{x}", f"{x} {name}", f"{x + 1}", f"{x * 2.5}", f"{name!r}", f"{name!s}", f"{'é'!a}")
# expect: 3 3 w 4 7.5 'w' w '\xe9'
print(f"{{}}", f"{{{x}}}", f"{x}%", f"a{x}b{name}c", f"", f"{x}{x}")  # expect: {} {3} 3% a3bwc  33
print(f"{[1, 2][0]}", f"{ {'a': 1}['a'] }", f"{'nested'}", f"{name.upper()}", f"{len(name)}")
# expect: 1 1 nested W 1
print(f"{x if x > 2 else 0}", f"{(lambda v: v + 1)(x)}", f"{x == 3}", f"{x != 3}", f"{x >= 2}")
# expect: 3 4 True False True
print(f'{name}' "{x}" f"{x}", F"{x}")  # expect: w{x}3 3
print(f"""multi {x}
line {name}""")
# expect: multi 3
# expect: line w
print(f"{ x }", f"{x  }", f"{x:}", f"{(x, 1)}", f"{x, 1}", f"{[i for i in range(3)]}")
# expect: 3 3 3 (3, 1) (3, 1) [0, 1, 2]
print(f"{1.0} {1e16} {True} {None} {[1.5, 'a']} {(1,)} { {'k': 'v'} }")
# expect: 1.0 1e+16 True None [1.5, 'a'] (1,) {'k': 'v'}

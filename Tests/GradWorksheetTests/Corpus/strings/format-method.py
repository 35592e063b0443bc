print("{} and {}".format(1, "b"))  # expect: 1 and b
print("{0} {1} {0}".format("x", "y"), "{name}: {value:.2f}".format(name="w", value=2))
# expect: x y x w: 2.00
print("{:>8}|{:<8}|{:^8}|".format("r", "l", "c"))  # expect:        r|l       |   c    |
print("{:05.1f}".format(2.345), "{{literal}} {}".format(1))  # expect: 002.3 {literal} 1
print("{!r} {!s}".format("q", "q"))  # expect: 'q' q
print("{0[1]} {1[k]}".format([10, 20], {"k": "v"}), "{:{}}|".format("w", 5))  # expect: 20 v w    |
print("{:,} {:.1%} {:e}".format(1234567, 0.256, 12345.678))  # expect: 1,234,567 25.6% 1.234568e+04
print("{:{w}.{p}f}".format(3.14159, w=10, p=2))  # expect:       3.14
print("{a}{b}{a}".format(a=1, b=2), "plain".format())  # expect: 121 plain
print("{:+d} {: d}".format(3, 3), "{}".format([1.0]))  # expect: +3  3 [1.0]
args = [1, 2]
print("{} {}".format(*args), "{x}".format(**{"x": 5}))  # expect: 1 2 5

data = {"loss": 0.123456, "step": 7}
print(f"step {data['step']:>4d}  loss {data['loss']:.4f}")  # expect: step    7  loss 0.1235
rows = [("a", 1), ("b", 22)]
for name, n in rows:
    print(f"{name:<4}{n:>5}{n ** 2:>7}{n / 7:>9.3f}")
# expect: a       1      1    0.143
# expect: b      22    484    3.143
print(f"{', '.join(f'{v:.1f}' for v in [1, 2.25, 3])}")  # expect: 1.0, 2.2, 3.0
print(f"{sum(v * v for v in [1, 2, 3])} {max([1, 5, 2])} {'yes' if data else 'no'}")
# expect: 14 5 yes
print(f"{data['loss'] * 100:.1f}%", f"{data!r}")  # expect: 12.3% {'loss': 0.123456, 'step': 7}
print(f"{3 > 2 and 'both'}", f"{not data}", f"{-data['step']:+}")  # expect: both False -7
print(f"{(1, 2)[1]}", f"{'a' + 'b'}", f"{2 ** 3:4}")  # expect: 2 ab    8
print(f"{7 // 2}", f"{7 % 4:03}", f"{[x for x in 'ab']}", f"{'abc'[::-1]}")
# expect: 3 003 ['a', 'b'] cba
print(f"{'a:b'}", f"{'x' if True else 'y':>3}", f"{(lambda: 4)()}")  # expect: a:b   x 4
print(f"{ {1: 2}[1] }", f"{'!'}", f"{1 != 2}")  # expect: 2 ! True
def f(a, b=2):
    return a + b
print(f"{f(1)} {f(1, b=5)} {f(*[3, 4])}")  # expect: 3 6 7

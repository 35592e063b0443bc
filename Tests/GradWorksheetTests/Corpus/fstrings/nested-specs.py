x, w, p = 3.14159, 10, 2
print(f"{x:{w}.{p}f}|", f"{x:<{w}}|", f"{x:.{p}e}")  # expect:       3.14| 3.14159   | 3.14e+00
print(f"{'a':{'*'}^{w}}", f"{x:{w + 2}.{p * 2}f}|", f"{'t':>{len('four')}}")
# expect: ****a*****       3.1416|    t
for width in range(1, 8, 3):
    print(f"|{'ab':{width}}|{5:{width}d}|{1.5:0{width}}|")
# expect: |ab|5|1.5|
# expect: |ab  |   5|01.5|
# expect: |ab     |      5|00001.5|
spec = ">8.3f"
print(f"{x:{spec}}", format(x, spec), format(5))  # expect:    3.142    3.142 5
print(format("a", ">3"), format(1234.5, ",.2f"), format(True, "d"))  # expect:   a 1,234.50 1
align = "^"
print(f"{'mid':{align}9}|", f"{x!r:{w}}|", f"{x!s:.3}|")  # expect:    mid   | 3.14159   | 3.1|

print(float("3.14"), float("-2"), float("1e3"), float("1E-2"), float(" 2.5 "), float(".5"))
# expect: 3.14 -2.0 1000.0 0.01 2.5 0.5
print(float("5."), float("+.5e1"), float("1_000.5"), float("00012"), float("-0"))
# expect: 5.0 5.0 1000.5 12.0 -0.0
print(float("inf"), float("-Infinity"), float("NaN"), float("+INF"), float("-nan"))
# expect: inf -inf nan inf nan
print(float(3), float(True), float(), float("1e400"), float("1e-400"), float("-1e-400"))
# expect: 3.0 1.0 0.0 inf 0.0 -0.0
print(float("0.1"), float("123456789.123456789"), float("9007199254740993"))
# expect: 0.1 123456789.12345679 9007199254740992.0
print(float("2.2250738585072011e-308"), float("\n7\t"))  # expect: 2.225073858507201e-308 7.0

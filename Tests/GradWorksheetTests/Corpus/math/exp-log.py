import math
print(math.exp(0), math.exp(1), math.exp(-2.0), math.exp(709.0))
# expect: 1.0 2.718281828459045 0.1353352832366127 8.218407461554972e+307
print(math.exp(-745.0), math.exp(-746), math.exp(-math.inf), math.exp(math.inf))
# expect: 5e-324 0.0 0.0 inf
print(math.log(1), math.log(2), math.log(10), math.log(math.e))
# expect: 0.0 0.6931471805599453 2.302585092994046 1.0
print(math.log(8, 2), math.log(100, 10), math.log(9, 3), math.log(0.5))
# expect: 3.0 2.0 2.0 -0.6931471805599453
print(math.log2(8), math.log2(10), math.log10(1000))  # expect: 3.0 3.321928094887362 3.0
print(math.log10(2), math.log2(0.125), math.log10(1e-5))  # expect: 0.3010299956639812 -3.0 -5.0
print(math.log1p(1e-10), math.log1p(0), math.expm1(1e-10))
# expect: 9.999999999500001e-11 0.0 1.00000000005e-10
print(math.expm1(0), math.expm1(1), math.log1p(1), math.log(math.inf))
# expect: 0.0 1.718281828459045 0.6931471805599453 inf
print(math.log(10 ** 18), math.log2(2 ** 62), math.log(1e308))
# expect: 41.44653167389282 62.0 709.1962086421661
print(math.log(5e-324), math.exp(True), math.log(True))
# expect: -744.4400719213812 2.718281828459045 0.0
print(-math.log(0.5), math.exp(math.log(5)))  # expect: 0.6931471805599453 4.999999999999999
print(math.log(math.exp(1.5)), math.log(2, 0.5), math.log(8, 2.0))  # expect: 1.5 -1.0 3.0

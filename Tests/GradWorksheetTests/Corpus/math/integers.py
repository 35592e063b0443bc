import math
print(math.gcd(12, 18), math.gcd(-12, 18), math.gcd(0, 5))  # expect: 6 6 5
print(math.gcd(0, 0), math.gcd(7), math.gcd(12, 18, 27), math.gcd())  # expect: 0 7 3 0
print(math.factorial(0), math.factorial(5), math.factorial(20), math.lcm(4, 6))
# expect: 1 120 2432902008176640000 12
print(math.lcm(3, 0), math.comb(5, 2), math.perm(5, 2), math.comb(3, 5))  # expect: 0 10 20 0
print(math.isqrt(17), math.isqrt(16), math.isqrt(0))  # expect: 4 4 0
print(math.factorial(True), math.comb(10, 0), math.perm(4))  # expect: 1 1 24

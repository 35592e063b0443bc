# gradual-only
import math
print(math.factorial(20))  # expect: 2432902008176640000
print(math.factorial(21))  # error: OverflowError: integer result of factorial() does not fit in 64 bits

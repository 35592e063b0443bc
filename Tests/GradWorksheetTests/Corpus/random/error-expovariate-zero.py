# A rate of zero.
import random

random.expovariate(0)  # error: ZeroDivisionError: float division by zero

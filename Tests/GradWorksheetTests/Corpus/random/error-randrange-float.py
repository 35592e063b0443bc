# A float that is no integer.
import random

random.randrange(1.5)  # error: ValueError: non-integer arg 1 for randrange()

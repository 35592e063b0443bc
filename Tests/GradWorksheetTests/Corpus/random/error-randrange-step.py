# A step of zero.
import random

random.randrange(1, 5, 0)  # error: ValueError: zero step for randrange()

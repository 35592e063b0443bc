# Nothing below zero.
import random

random.randrange(0)  # error: ValueError: empty range for randrange()

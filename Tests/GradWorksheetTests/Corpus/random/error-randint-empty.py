# The ends are the wrong way round.
import random

random.randint(3, 1)  # error: ValueError: empty range for randrange() (3, 2, -1)

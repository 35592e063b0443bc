# An argument is missing.
import random

random.uniform(1)  # error: TypeError: Random.uniform() missing 1 required positional argument: 'b'

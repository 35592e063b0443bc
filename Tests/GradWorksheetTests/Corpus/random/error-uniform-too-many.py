# One too many.
import random

random.uniform(1, 2, 3)  # error: TypeError: Random.uniform() takes 3 positional arguments but 4 were given

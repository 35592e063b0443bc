# The number of choices has a name.
import random

random.choices([1, 2], 3)  # error: TypeError: The number of choices must be a keyword argument: k=3

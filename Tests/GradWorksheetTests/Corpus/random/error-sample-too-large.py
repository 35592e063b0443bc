# More than there are.
import random

random.sample([1, 2], 3)  # error: ValueError: Sample larger than population or is negative

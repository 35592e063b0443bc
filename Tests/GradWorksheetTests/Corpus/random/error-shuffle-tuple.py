# A tuple stays as it is.
import random

random.seed(1)
random.shuffle((1, 2, 3))  # error: TypeError: 'tuple' object does not support item assignment

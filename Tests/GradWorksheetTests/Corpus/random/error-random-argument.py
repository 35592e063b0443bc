# random() takes nothing.
import random

random.random(1)  # error: TypeError: Random.random() takes no arguments (1 given)

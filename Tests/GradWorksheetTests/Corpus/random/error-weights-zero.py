# Nothing weighs anything.
import random

random.choices([1, 2], weights=[0, 0])  # error: ValueError: Total of weights must be greater than zero

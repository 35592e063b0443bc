# Weights for others.
import random

random.choices([1, 2, 3], weights=[1, 2])  # error: ValueError: The number of weights does not match the population

# A function that there is not.
import random

random.rand(3)  # error: AttributeError: module 'random' has no attribute 'rand'

# An argument of another name.
import random

random.gauss(0, std=1)  # error: TypeError: Random.gauss() got an unexpected keyword argument 'std'

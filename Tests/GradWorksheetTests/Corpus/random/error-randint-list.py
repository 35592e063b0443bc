# The end of the range is a list.
import random

random.randint(1, [2])  # error: TypeError: can only concatenate list (not "int") to list

# A shape of zero.
import random

random.gammavariate(0, 1)  # error: ValueError: gammavariate: alpha and beta must be > 0.0

# Fewer bits than none.
import random

random.getrandbits(-1)  # error: ValueError: number of bits must be non-negative

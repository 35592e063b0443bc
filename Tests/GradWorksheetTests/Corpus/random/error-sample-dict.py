# A dict is no sequence.
import random

random.sample({1: 2}, 1)  # error: TypeError: Population must be a sequence.  For dicts or sets, use sorted(d).

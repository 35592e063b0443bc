# Nothing to choose from.
import random

random.choice([])  # error: IndexError: Cannot choose from an empty sequence

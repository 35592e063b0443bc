# Weights in both ways.
import random

random.choices([1], weights=[1], cum_weights=[1])  # error: TypeError: Cannot specify both weights and cumulative weights

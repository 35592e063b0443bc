# A number has no order.
import random

random.shuffle(5)  # error: TypeError: object of type 'int' has no len()

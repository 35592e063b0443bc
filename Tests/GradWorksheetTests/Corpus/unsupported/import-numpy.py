# gradual-only
print("before")  # expect: before
import numpy as np  # error: ModuleNotFoundError: No module named 'numpy'

# gradual-only
print("before")  # expect: before
import pandas as pd  # error: ModuleNotFoundError: No module named 'pandas'

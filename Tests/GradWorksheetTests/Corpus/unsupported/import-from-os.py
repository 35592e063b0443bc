# gradual-only
from os import path  # error: ModuleNotFoundError: No module named 'os'

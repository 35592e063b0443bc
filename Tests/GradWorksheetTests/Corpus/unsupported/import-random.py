# gradual-only
import random  # error: ModuleNotFoundError: No module named 'random'

print(round('2.5'))  # error: TypeError: type str doesn't define __round__ method

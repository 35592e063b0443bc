print(dict([1, 2]))  # error: TypeError: cannot convert dictionary update sequence element #0 to a sequence

s = 'abc'
t = (s
     .upper()
     .missing()  # error: AttributeError: 'str' object has no attribute 'missing'
     .lower())

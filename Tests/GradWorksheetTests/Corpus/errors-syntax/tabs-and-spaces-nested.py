if True:
	if True:
        x = 1  # error: TabError: inconsistent use of tabs and spaces in indentation

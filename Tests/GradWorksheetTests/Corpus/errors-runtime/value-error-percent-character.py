print('%y' % 1)  # error: ValueError: unsupported format character 'y' (0x79) at index 1

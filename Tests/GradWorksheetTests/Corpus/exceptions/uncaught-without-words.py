class Stop(Exception):
    pass


print("before")  # expect: before
raise Stop  # error: Stop

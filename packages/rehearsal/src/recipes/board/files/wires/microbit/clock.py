from microbit import running_time, sleep

ticks = running_time
pause = sleep


def since(earlier):
    """How many milliseconds have passed since that tick."""
    return running_time() - earlier

import time

ticks = time.ticks_ms
pause = time.sleep_ms


def since(earlier):
    """How many milliseconds have passed since that tick."""
    return time.ticks_diff(time.ticks_ms(), earlier)

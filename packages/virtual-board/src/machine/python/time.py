# MicroPython's time, on the board's clock: it wakes for what is due, and in tests it jumps.
import _board
import sys
import utime as _builtin
from _board_hooks import look as _poll, wait_ms as _wait_ms
from utime import gmtime as _gmtime, mktime, ticks_add, ticks_diff

sys.modules["utime"] = sys.modules["time"]

_started = _builtin.time()
# What machine.RTC().datetime(…) has put the clock forward.
_shift = 0


def sleep(seconds):
    _wait_ms(seconds * 1000)


def sleep_ms(ms):
    _wait_ms(ms)


def sleep_us(us):
    _wait_ms(us / 1000)


def ticks_ms():
    _poll()
    return _board.ticks_ms()


def ticks_us():
    _poll()
    return _board.ticks_us()


def ticks_cpu():
    return _board.ticks_us()


def time():
    _poll()
    return _started + _shift + int(_board.now() / 1000)


def time_ns():
    return (_started + _shift) * 1000000000 + int(_board.now() * 1000) * 1000


def localtime(seconds=None):
    return _gmtime(time() if seconds is None else seconds)


gmtime = localtime

# What is due runs here: callbacks of pins and timers, each by the name that the host has for it.
import _board
import sys

_callbacks = {}
_running = False


class Stop(BaseException):
    """Ends a program that a test runs; `except Exception` does not catch it."""


_ends_at = None


def on(name, callback):
    if callback is None:
        _callbacks.pop(name, None)
    else:
        _callbacks[name] = callback


def end_at(ms):
    """Only for tests: from this time on every look at the clock raises Stop. None: never."""
    global _ends_at
    _ends_at = ms


def poll():
    global _running
    if _ends_at is not None and _board.now() >= _ends_at:
        raise Stop()
    # As on a board, a callback is not interrupted by another one.
    if _running or not _board.due():
        return
    _running = True
    try:
        while True:
            name = _board.take()
            if not name:
                return
            callback = _callbacks.get(name)
            if callback is not None:
                try:
                    callback()
                except Exception as error:
                    # A board prints it and goes on.
                    sys.print_exception(error)
    finally:
        _running = False


def wait_ms(ms):
    if ms <= 0:
        poll()
        return
    end = _board.now() + ms
    if _ends_at is not None and end > _ends_at:
        end = _ends_at
    while _board.wait(end, 1 if _running else 0):
        poll()
        if _board.now() >= end:
            break
    poll()

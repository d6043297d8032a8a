# What is due runs here: callbacks of pins and timers, each by the name that the host has for it.
import _board
import sys

_callbacks = {}
_running = False
# Only in tests: when the program ends, and how often it has been told so.
_ends_at = None
_told = 0
_seen = 0


class Stop(BaseException):
    """Ends a program that a test runs; `except Exception` does not catch it."""


def on(name, callback):
    if callback is None:
        _callbacks.pop(name, None)
    else:
        _callbacks[name] = callback


def end_at(ms):
    """Only for tests: from this time on every look at the clock raises Stop. None: never."""
    global _ends_at, _told, _seen
    _ends_at = ms
    _told = _seen = 0


def poll():
    """For the core, at any time: in tests it may have to end a program that never looks at the clock."""
    global _seen
    if _ends_at is not None and _board.test_busy() >= _ends_at:
        # Not every time: the program, and what cleans up after it, are left some time to end.
        _seen += 1
        if _seen % 25 == 1:
            _count()
            raise KeyboardInterrupt()
    if _board.due():
        _run_due()


def look():
    """For the shims, wherever a program waits, reads or writes."""
    global _seen
    if _ends_at is not None and _board.now() >= _ends_at:
        # What cleans up after the program must not be told by poll() as well.
        _seen = max(1, _seen)
        _count()
        raise Stop()
    if _board.due():
        _run_due()


def _count():
    global _told
    _told += 1
    if _told > 100 or _seen > 300:
        print("board_test: this program catches every exception (`except:`), so it cannot be stopped.")
        _board.test_give_up()


def _run_due():
    global _running
    # As on a board, a callback is not interrupted by another one.
    if _running:
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
        look()
        return
    end = _board.now() + ms
    if _ends_at is not None and end > _ends_at:
        end = _ends_at
    while _board.wait(end, 1 if _running else 0):
        look()
        if _board.now() >= end:
            break
    look()


# It takes the place of the built-in module, under both of its names.
import time

# What is due runs here: callbacks of pins and timers, each by the name that the host has for it.
import _board
import sys

_callbacks = {}
_running = False
# Only in tests: when the program ends, and how often it has been told so.
_ends_at = None
_told = 0
# A program that was told is left this long to end: told once more at once, its test would hear it too.
_AGAIN_MS = 50


class Stop(BaseException):
    """Ends a program that a test runs; `except Exception` does not catch it."""


def on(name, callback):
    if callback is None:
        _callbacks.pop(name, None)
    else:
        _callbacks[name] = callback


def end_at(ms):
    """Only for tests: from this time on every look at the clock raises Stop. None: never."""
    global _ends_at, _told
    _ends_at = ms
    _told = 0


def poll():
    """For the core, at any time: in tests it may have to end a program that never looks at the clock."""
    global _ends_at
    if _ends_at is not None and _board.test_busy() >= _ends_at:
        _ends_at += _AGAIN_MS
        raise KeyboardInterrupt()
    if _board.due():
        _run_due()


def look():
    """For the shims, wherever a program waits, reads or writes."""
    if _ends_at is not None and _board.now() >= _ends_at:
        _stop()
    if _board.due():
        _run_due()


def _stop():
    global _told, _ends_at
    _told += 1
    _ends_at += _AGAIN_MS
    if _told > 100:
        print("board_test: this program catches every exception (`except:`), so it cannot be stopped.")
        _board.test_give_up()
    raise Stop()


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

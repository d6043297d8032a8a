# Timers, the clock and the watchdog; and what a program restarts its board with.
import _board
import time as _time
from _board_hooks import on as _on, look as _poll


def restart(kind, after_ms):
    _board.restart(kind, after_ms)
    raise SystemExit(kind)


class Timer:
    ONE_SHOT, PERIODIC = 0, 1
    _all = {}

    def __new__(cls, id=-1, **kwargs):
        if id >= 4:
            raise ValueError("Timer(%d) doesn't exist, there are only 4 hardware timers" % id)
        timer = Timer._all.get(id) if id >= 0 else None
        if timer is None:
            timer = object.__new__(cls)
            timer._id = id
            timer._name = "timer%d" % (id if id >= 0 else 4 + len(Timer._all))
            timer._callback = None
            Timer._all[id if id >= 0 else timer._name] = timer
        return timer

    def __init__(self, id=-1, **kwargs):
        if kwargs:
            self.init(**kwargs)

    def init(self, *, mode=1, callback=None, period=-1, tick_hz=1000, freq=0, hard=False):
        if hard:
            raise ValueError("hard Timers are not implemented")
        ms = 1000 / freq if freq else period * 1000 / tick_hz
        if ms <= 0:
            raise ValueError("invalid period")
        self._callback = callback
        self._mode = mode
        self._period = ms
        _on(self._name, self._fire)
        _board.alarm(self._name, ms, 0 if mode == Timer.ONE_SHOT else ms)

    def _fire(self):
        if self._callback is not None:
            self._callback(self)

    def deinit(self):
        _board.alarm(self._name, -1, 0)
        _on(self._name, None)

    def value(self):
        return 0

    def __repr__(self):
        return "Timer(%d)" % self._id


class RTC:
    _memory = b""

    def __init__(self, *args, **kwargs):
        pass

    def datetime(self, to=None):
        if to is None:
            year, month, day, hour, minute, second, weekday, _day = _time.localtime()[:8]
            return (year, month, day, weekday, hour, minute, second, int(_board.now() * 1000) % 1000000)
        year, month, day, _weekday, hour, minute, second = to[:7]
        _time._shift += _time.mktime((year, month, day, hour, minute, second, 0, 0)) - _time.time()

    def init(self, to):
        self.datetime(to)

    def memory(self, data=None):
        if data is None:
            return RTC._memory
        RTC._memory = bytes(data)


class WDT:
    def __init__(self, id=0, timeout=5000):
        self._timeout = timeout
        _on("wdt", self._bark)
        self.feed()

    def _bark(self):
        restart("watchdog", 0)

    def feed(self):
        _poll()
        _board.alarm("wdt", self._timeout, 0)

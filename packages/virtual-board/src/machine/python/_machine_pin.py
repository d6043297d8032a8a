# Pins, with their numbers, constants and errors as on an ESP32 (ports/esp32/machine_pin.c, MicroPython 1.27).
import _board
from _board_hooks import on as _on, look as _poll


def check(result):
    if result == -1:
        raise ValueError("invalid pin")
    if result == -2:
        raise ValueError("pin can only be input")
    if result < 0:
        raise OSError(-result)
    return result


class Pin:
    IN, OUT, OPEN_DRAIN = 1, 3, 7
    PULL_DOWN, PULL_UP = 1, 2
    IRQ_RISING, IRQ_FALLING = 1, 2
    WAKE_LOW, WAKE_HIGH = 4, 5
    DRIVE_0, DRIVE_1, DRIVE_2, DRIVE_3 = 0, 1, 2, 3

    _all = {}

    def __new__(cls, id, *args, **kwargs):
        if isinstance(id, Pin):
            return id
        if type(id) is not int:
            raise ValueError("invalid pin")
        pin = Pin._all.get(id)
        if pin is None:
            check(_board.pin_setup(str(id), -1, -1))
            pin = object.__new__(cls)
            pin._id = id
            pin._name = str(id)
            pin._mode = None
            pin._pull = None
            pin._irq = None
            Pin._all[id] = pin
        return pin

    def __init__(self, id, mode=None, pull=-1, *, value=None, drive=None, hold=None):
        self._init(mode, pull, value)

    def init(self, mode=None, pull=-1, *, value=None, drive=None, hold=None):
        self._init(mode, pull, value)

    def _init(self, mode, pull, value):
        if value is not None:
            _board.pin_set(self._name, 1 if value else 0)
        if mode is None and pull == -1:
            return
        modes = {None: -1, Pin.IN: 0, Pin.OUT: 1, Pin.OPEN_DRAIN: 2}
        pulls = {-1: -1, None: 0, Pin.PULL_UP: 1, Pin.PULL_DOWN: 2}
        if mode not in modes:
            raise ValueError("invalid pin mode")
        # GPIO 34 to 39 have no pull resistors; asking for one does nothing.
        native_pull = 0 if self._id > 33 else pulls.get(pull, 0)
        check(_board.pin_setup(self._name, modes[mode], native_pull))
        if mode is not None:
            self._mode = mode
        if pull != -1:
            self._pull = pull

    def value(self, x=None):
        _poll()
        if x is None:
            return _board.pin_get(self._name)
        _board.pin_set(self._name, 1 if x else 0)

    def __call__(self, x=None):
        return self.value(x)

    def on(self):
        self.value(1)

    def off(self):
        self.value(0)

    def toggle(self):
        self.value(0 if _board.pin_get(self._name) else 1)

    def irq(self, handler=None, trigger=3, wake=None):
        if self._irq is None:
            self._irq = _Irq(self)
        self._irq._set(handler, trigger)
        return self._irq

    def __repr__(self):
        text = "Pin(%d" % self._id
        if self._mode is not None:
            text += ", mode=Pin." + {Pin.IN: "IN", Pin.OUT: "OUT", Pin.OPEN_DRAIN: "OPEN_DRAIN"}[self._mode]
        if self._pull in (Pin.PULL_UP, Pin.PULL_DOWN):
            text += ", pull=Pin." + ("PULL_UP" if self._pull == Pin.PULL_UP else "PULL_DOWN")
        return text + ")"


class _Irq:
    def __init__(self, pin):
        self._pin = pin
        self._handler = None
        self._trigger = 0

    def _set(self, handler, trigger):
        self._handler = handler
        self._trigger = trigger
        _on("pin" + self._pin._name, None if handler is None else self)
        _board.pin_watch(self._pin._name, 0 if handler is None else trigger & 3)

    def __call__(self):
        self._handler(self._pin)

    def trigger(self, trigger=None):
        before = self._trigger
        if trigger is not None:
            self._set(self._handler, trigger)
        return before


class Signal:
    def __init__(self, pin, *args, invert=False, **kwargs):
        self._pin = pin if isinstance(pin, Pin) else Pin(pin, *args, **kwargs)
        self._invert = invert

    def value(self, x=None):
        if x is None:
            return self._pin.value() ^ (1 if self._invert else 0)
        self._pin.value(bool(x) != bool(self._invert))

    def __call__(self, x=None):
        return self.value(x)

    def on(self):
        self.value(1)

    def off(self):
        self.value(0)

# The BBC micro:bit's module, as far as a board without its sensors can have it.
import _board
import sys
from _board_hooks import look as _poll, wait_ms as _wait_ms
from _microbit_display import Display, say_once as _say_once
from _microbit_image import Image

class _Button:
    def __init__(self, pin):
        self._pin = pin
        self._seen = 0
        self._counted = 0

    def is_pressed(self):
        _poll()
        return _board.pin_get(self._pin) == 0

    def was_pressed(self):
        _poll()
        falls = _board.pin_falls(self._pin)
        pressed = falls != self._seen
        self._seen = falls
        return pressed

    def get_presses(self):
        _poll()
        falls = _board.pin_falls(self._pin)
        presses = falls - self._counted
        self._counted = falls
        return presses


class _Pin:
    PULL_UP, PULL_DOWN, NO_PULL = 1, 2, 0

    def __init__(self, name):
        self._name = name
        self._period = 20000
        self._analog = 0
        self._mode = "unused"

    def read_digital(self):
        _poll()
        if self._mode != "read_digital":
            self._mode = "read_digital"
            _board.pin_setup(self._name, 0, -1)
        return _board.pin_get(self._name)

    def write_digital(self, value):
        _poll()
        if value not in (0, 1):
            raise ValueError("value must be 0 or 1")
        _board.pin_set(self._name, value)
        if self._mode != "write_digital":
            self._mode = "write_digital"
            _board.pin_setup(self._name, 1, -1)

    def read_analog(self):
        _poll()
        millivolts = _board.adc(self._name)
        if millivolts < 0:
            raise AttributeError("'MicroBitDigitalPin' object has no attribute 'read_analog'")
        return min(1023, millivolts * 1023 // 3300)

    def write_analog(self, value):
        if not 0 <= value <= 1023:
            raise ValueError("value must be between 0 and 1023")
        self._mode = "write_analog"
        self._analog = value
        _poll()
        _board.pwm(self._name, 1000000 / self._period, value * 65535 // 1023)

    def _tone(self, frequency):
        self._mode = "music"
        _poll()
        _board.pwm(self._name, frequency or 1, 32768 if frequency else 0)

    def set_analog_period(self, ms):
        self.set_analog_period_microseconds(ms * 1000)

    def set_analog_period_microseconds(self, us):
        if us < 256:
            raise ValueError("invalid period")
        self._period = us
        if self._mode == "write_analog":
            self.write_analog(self._analog)

    def get_analog_period_microseconds(self):
        return self._period

    def set_pull(self, pull):
        _board.pin_setup(self._name, 0, pull)

    def get_pull(self):
        return self.NO_PULL

    def get_mode(self):
        return self._mode

    def is_touched(self):
        _poll()
        return False


class _Accelerometer:
    def _level(self, value):
        _say_once("accelerometer")
        _poll()
        return value

    def get_x(self):
        return self._level(0)

    def get_y(self):
        return self._level(0)

    def get_z(self):
        return self._level(-1024)

    def get_values(self):
        return self._level((0, 0, -1024))

    def current_gesture(self):
        return self._level("face up")

    def is_gesture(self, name):
        return self._level(name == "face up")

    def was_gesture(self, name):
        return self._level(False)

    def get_gestures(self):
        return self._level(())


class _Compass:
    def heading(self):
        _say_once("compass")
        _poll()
        return 0

    def is_calibrated(self):
        return True

    def calibrate(self):
        _say_once("compass")


class _Uart:
    def __init__(self):
        import select

        self._poller = select.poll()
        self._poller.register(sys.stdin, select.POLLIN)

    def init(self, baudrate=9600, *args, **kwargs):
        pass

    def any(self):
        _poll()
        return bool(self._poller.poll(0))

    def read(self, nbytes=-1):
        data = ""
        while len(data) != nbytes and self.any():
            data += sys.stdin.read(1)
        return data.encode() if data else None

    def readline(self):
        return sys.stdin.readline().encode() if self.any() else None

    def write(self, data):
        print(data if isinstance(data, str) else bytes(data).decode(), end="")


display = Display()
button_a = _Button("P5")
button_b = _Button("P11")
accelerometer = _Accelerometer()
compass = _Compass()
for _number in list(range(17)) + [19, 20]:
    globals()["pin%d" % _number] = _Pin("P%d" % _number)


# Made when it is asked for: a program that has no uart needs no select.
def __getattr__(name):
    if name == "uart":
        made = _Uart()
        globals()["uart"] = made
        return made
    raise AttributeError(name)


def sleep(ms):
    _wait_ms(ms)


def running_time():
    _poll()
    return _board.ticks_ms()


def temperature():
    _say_once("temperature sensor of its own")
    _poll()
    return 21


def reset():
    _board.restart("hard", 0)
    raise SystemExit("hard")


def panic(code=0):
    print("virtual board: panic %d" % code)
    reset()

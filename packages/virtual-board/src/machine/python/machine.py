# The ESP32's machine module (MicroPython 1.27), as far as a board without parts of its own can have it.
import _board
from _board_hooks import look as _poll, wait_ms as _wait_ms
from _machine_analog import ADC, DAC, PWM, TouchPad
from _machine_bus import I2C, SPI, UART, SoftI2C, SoftSPI
from _machine_pin import Pin, Signal
from _machine_time import RTC, WDT, Timer, restart as _restart

PWRON_RESET, HARD_RESET, WDT_RESET, DEEPSLEEP_RESET, SOFT_RESET = 1, 2, 3, 4, 5
PIN_WAKE, EXT0_WAKE, EXT1_WAKE, TIMER_WAKE, TOUCHPAD_WAKE, ULP_WAKE = 2, 2, 3, 4, 5, 6
SLEEP, DEEPSLEEP = 2, 4


def reset():
    _restart("hard", 0)


def soft_reset():
    _restart("soft", 0)


def reset_cause():
    return _board.reset_cause()


def wake_reason():
    return TIMER_WAKE if reset_cause() == DEEPSLEEP_RESET else 0


def freq(hz=None):
    global _hz
    if hz is None:
        return _hz
    if hz not in (20000000, 40000000, 80000000, 160000000, 240000000):
        raise ValueError("frequency must be 20MHz, 40MHz, 80Mhz, 160MHz or 240MHz")
    _hz = hz


_hz = 160000000


def unique_id():
    name = _board.board_name()
    number = 0
    for letter in name:
        number = (number * 31 + ord(letter)) & 0xFFFFFF
    return b"\x02nb" + number.to_bytes(3, "big")


def idle():
    _wait_ms(1)


def lightsleep(ms=None):
    _wait_ms(0x3FFFFFFF if ms is None else ms)


sleep = lightsleep


def deepsleep(ms=None):
    _restart("deepsleep", 0x3FFFFFFF if ms is None else ms)


def disable_irq():
    return 0


def enable_irq(state=0):
    pass


def time_pulse_us(pin, level, timeout_us=1000000):
    end = _board.now() + timeout_us / 1000
    while _board.pin_get(pin._name) != level:
        if _board.now() >= end:
            return -2
        _poll()
    start = _board.now()
    end = start + timeout_us / 1000
    while _board.pin_get(pin._name) == level:
        if _board.now() >= end:
            return -1
        _poll()
    return int((_board.now() - start) * 1000)


def bitstream(pin, encoding, timing, data):
    if encoding != 0:
        raise ValueError("encoding")
    _poll()
    _board.colors(pin._name, bytes(data).hex())

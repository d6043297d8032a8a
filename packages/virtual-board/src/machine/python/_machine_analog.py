# What makes or measures more than 0 and 1: PWM, ADC, DAC and touch, as on an ESP32.
import _board
from _board_hooks import look as _poll
from _machine_pin import Pin, check


class PWM:
    def __init__(self, dest, freq=-1, duty=-1, duty_u16=-1, duty_ns=-1, *, invert=0):
        self._pin = dest if isinstance(dest, Pin) else Pin(dest)
        self._freq = 5000
        self._u16 = 32768
        self._invert = invert
        self.init(freq=freq, duty=duty, duty_u16=duty_u16, duty_ns=duty_ns)

    def init(self, freq=-1, duty=-1, duty_u16=-1, duty_ns=-1, *, invert=-1):
        if invert != -1:
            self._invert = invert
        if freq != -1:
            self._check_freq(freq)
            self._freq = freq
        if duty_u16 != -1:
            self._u16 = self._within(duty_u16, 65535, "duty_u16 must be from 0 to 65535")
        elif duty != -1:
            self._u16 = self._within(duty, 1023, "duty must be from 0 to 1023") * 65535 // 1023
        elif duty_ns != -1:
            self._u16 = min(65535, duty_ns * self._freq * 65535 // 1000000000)
        self._send()

    def _check_freq(self, freq):
        if not 1 <= freq <= 40000000:
            raise ValueError("frequency must be from 1Hz to 40MHz")

    def _within(self, value, most, message):
        if not 0 <= value <= most:
            raise ValueError(message)
        return value

    def _send(self):
        _poll()
        check(_board.pwm(self._pin._name, self._freq, 65535 - self._u16 if self._invert else self._u16))

    def freq(self, freq=None):
        if freq is None:
            return self._freq
        freq = int(freq)
        self._check_freq(freq)
        self._freq = freq
        self._send()

    def duty(self, duty=None):
        if duty is None:
            return (self._u16 * 1023 + 32767) // 65535
        self.init(duty=duty)

    def duty_u16(self, duty=None):
        if duty is None:
            return self._u16
        self.init(duty_u16=duty)

    def duty_ns(self, ns=None):
        if ns is None:
            return self._u16 * 1000000000 // self._freq // 65535
        self.init(duty_ns=ns)

    def deinit(self):
        _board.pwm(self._pin._name, 0, -1)

    def __repr__(self):
        return "PWM(Pin(%d), freq=%d, duty_u16=%d)" % (self._pin._id, self._freq, self._u16)


class ADC:
    ATTN_0DB, ATTN_2_5DB, ATTN_6DB, ATTN_11DB = 0, 1, 2, 3
    WIDTH_9BIT, WIDTH_10BIT, WIDTH_11BIT, WIDTH_12BIT = 9, 10, 11, 12
    # Where each attenuation ends, in millivolts.
    _FULL = (1100, 1500, 2200, 3300)

    def __init__(self, pin, *, atten=0, sample_ns=None):
        self._pin = pin if isinstance(pin, Pin) else Pin(pin)
        self._bits = 12
        if _board.adc(self._pin._name) < 0:
            raise ValueError("invalid pin")
        self.atten(atten)

    def init(self, *, atten=None, sample_ns=None):
        if atten is not None:
            self.atten(atten)

    def atten(self, atten):
        if not 0 <= atten <= 3:
            raise ValueError("invalid atten")
        self._atten = atten

    def width(self, bits):
        if not 9 <= bits <= 12:
            raise ValueError("invalid bits")
        self._bits = bits

    def read_u16(self):
        _poll()
        full = ADC._FULL[self._atten]
        return min(_board.adc(self._pin._name), full) * 65535 // full

    def read(self):
        return self.read_u16() >> (16 - self._bits)

    def read_uv(self):
        _poll()
        return min(_board.adc(self._pin._name), ADC._FULL[self._atten]) * 1000

    def __repr__(self):
        return "ADC(Pin(%d), atten=%d)" % (self._pin._id, self._atten)


class TouchPad:
    def __init__(self, pin):
        if (pin if isinstance(pin, Pin) else Pin(pin))._id not in (0, 2, 4, 12, 13, 14, 15, 27, 32, 33):
            raise ValueError("invalid pin for touchpad")

    def read(self):
        _poll()
        # What an untouched wire reads on a real board.
        return 1000

    def config(self, value):
        pass


class DAC:
    def __init__(self, pin):
        self._pin = pin if isinstance(pin, Pin) else Pin(pin)
        if self._pin._id not in (25, 26):
            raise ValueError("invalid pin")

    def write(self, value):
        if not 0 <= value <= 255:
            raise ValueError("value out of range")
        check(_board.pwm(self._pin._name, 0, value * 257))

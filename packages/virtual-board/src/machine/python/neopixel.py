# The same interface as MicroPython's neopixel; bytes go out as a WS2812 wants them.
from machine import bitstream


class NeoPixel:
    ORDER = (1, 0, 2, 3)

    def __init__(self, pin, n, bpp=3, timing=1):
        self.pin = pin
        self.n = n
        self.bpp = bpp
        self.buf = bytearray(n * bpp)
        self.timing = timing
        pin.init(pin.OUT)

    def __len__(self):
        return self.n

    def _at(self, index):
        if index < 0:
            index += self.n
        if not 0 <= index < self.n:
            raise IndexError("bytearray index out of range")
        return index * self.bpp

    def __setitem__(self, index, color):
        at = self._at(index)
        for channel in range(self.bpp):
            self.buf[at + self.ORDER[channel]] = color[channel]

    def __getitem__(self, index):
        at = self._at(index)
        return tuple(self.buf[at + self.ORDER[channel]] for channel in range(self.bpp))

    def fill(self, color):
        for index in range(self.n):
            self[index] = color

    def write(self):
        bitstream(self.pin, 0, self.timing, self.buf)

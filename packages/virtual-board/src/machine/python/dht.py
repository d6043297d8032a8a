# The same interface as MicroPython's dht; the sensor's five bytes come from the board.
import _board
import errno
from _board_hooks import look as _poll


class DHTBase:
    def __init__(self, pin):
        self.pin = pin
        self.buf = bytearray(5)

    def measure(self):
        _poll()
        answer = _board.dht(self.pin._name)
        if not answer:
            raise OSError(errno.ETIMEDOUT)
        self.buf[:] = bytes.fromhex(answer)
        if sum(self.buf[:4]) & 0xFF != self.buf[4]:
            raise Exception("checksum error")


class DHT11(DHTBase):
    def humidity(self):
        return self.buf[0]

    def temperature(self):
        return self.buf[2]


class DHT22(DHTBase):
    def humidity(self):
        return (self.buf[0] << 8 | self.buf[1]) * 0.1

    def temperature(self):
        t = ((self.buf[2] & 0x7F) << 8 | self.buf[3]) * 0.1
        return -t if self.buf[2] & 0x80 else t

# I2C reaches what hangs on it. Nothing hangs on SPI and UART, and they say so.
import _board
from _board_hooks import look as _poll
from _machine_pin import Pin, check


_said = set()


def _say_once(text):
    if text not in _said:
        _said.add(text)
        print("virtual board: " + text)


class SoftI2C:
    def __init__(self, scl, sda, *, freq=400000, timeout=50000):
        self._bus(scl, sda, freq)

    def _bus(self, scl, sda, freq):
        self._scl = scl if isinstance(scl, Pin) else Pin(scl)
        self._sda = sda if isinstance(sda, Pin) else Pin(sda)
        self._freq = freq
        for pin in (self._scl, self._sda):
            pin.init(Pin.OPEN_DRAIN, Pin.PULL_UP, value=1)

    def init(self, *, scl=None, sda=None, freq=400000):
        self._bus(scl or self._scl, sda or self._sda, freq)

    def deinit(self):
        pass

    def scan(self):
        _poll()
        found = _board.i2c_scan(self._scl._name, self._sda._name)
        return [int(address) for address in found.split(",")] if found else []

    def writeto(self, addr, buf, stop=True):
        _poll()
        return check(_board.i2c_write(self._scl._name, self._sda._name, addr, bytes(buf).hex()))

    def writevto(self, addr, vector, stop=True):
        return self.writeto(addr, b"".join([bytes(part) for part in vector]), stop)

    def readfrom(self, addr, nbytes, stop=True):
        _poll()
        answer = _board.i2c_read(self._scl._name, self._sda._name, addr, nbytes)
        if answer == "!":
            raise OSError(19)
        return bytes.fromhex(answer)

    def readfrom_into(self, addr, buf, stop=True):
        buf[:] = self.readfrom(addr, len(buf), stop)

    def writeto_mem(self, addr, memaddr, buf, *, addrsize=8):
        self.writeto(addr, memaddr.to_bytes(addrsize // 8, "big") + bytes(buf))

    def readfrom_mem(self, addr, memaddr, nbytes, *, addrsize=8):
        self.writeto(addr, memaddr.to_bytes(addrsize // 8, "big"), False)
        return self.readfrom(addr, nbytes)

    def readfrom_mem_into(self, addr, memaddr, buf, *, addrsize=8):
        buf[:] = self.readfrom_mem(addr, memaddr, len(buf), addrsize=addrsize)

    def __repr__(self):
        return "SoftI2C(scl=%d, sda=%d, freq=%d)" % (self._scl._id, self._sda._id, self._freq)


class I2C(SoftI2C):
    _DEFAULTS = ((18, 19), (25, 26))

    def __init__(self, id=0, *, scl=None, sda=None, freq=400000, timeout=50000):
        if id == -1:
            id = 0
        if not 0 <= id <= 1:
            raise ValueError("I2C(%d) doesn't exist" % id)
        self._i2c = id
        scl_at, sda_at = I2C._DEFAULTS[id]
        self._bus(scl_at if scl is None else scl, sda_at if sda is None else sda, freq)

    def __repr__(self):
        return "I2C(%d, scl=%d, sda=%d, freq=%d)" % (self._i2c, self._scl._id, self._sda._id, self._freq)


class SoftSPI:
    MSB, LSB = 0, 1

    def __init__(self, *args, **kwargs):
        _say_once("nothing hangs on its SPI pins; what is written there goes nowhere, and zeros are read.")

    def init(self, *args, **kwargs):
        pass

    def deinit(self):
        pass

    def write(self, buf):
        _poll()

    def read(self, nbytes, write=0):
        return bytes(nbytes)

    def readinto(self, buf, write=0):
        buf[:] = bytes(len(buf))

    def write_readinto(self, write_buf, read_buf):
        read_buf[:] = bytes(len(read_buf))


class SPI(SoftSPI):
    def __init__(self, id=1, *args, **kwargs):
        if not 1 <= id <= 2:
            raise ValueError("SPI(%d) doesn't exist" % id)
        SoftSPI.__init__(self)


class UART:
    INV_TX, INV_RX, RTS, CTS = 32, 4, 1, 2

    def __init__(self, id, baudrate=115200, *args, **kwargs):
        if not 0 <= id <= 2:
            raise ValueError("UART(%d) does not exist" % id)
        if id == 0:
            raise OSError(1)
        self._baudrate = baudrate
        _say_once("nothing hangs on its UART pins; what is written there goes nowhere, and nothing is read.")

    def init(self, baudrate=115200, *args, **kwargs):
        self._baudrate = baudrate

    def deinit(self):
        pass

    def any(self):
        _poll()
        return 0

    def read(self, nbytes=-1):
        _poll()
        return None

    def readline(self):
        _poll()
        return None

    def readinto(self, buf, nbytes=-1):
        _poll()
        return None

    def write(self, buf):
        return len(buf)

    def flush(self):
        pass

    def txdone(self):
        return True

    def sendbreak(self):
        pass

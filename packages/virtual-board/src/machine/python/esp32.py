# The chip's own sensors and its small store; the store lasts until the power goes.
import errno

WAKEUP_ALL_LOW, WAKEUP_ANY_HIGH = 0, 1
HEAP_DATA, HEAP_EXEC = 4, 1


def raw_temperature():
    # Fahrenheit, of the chip itself.
    return 122


def mcu_temperature():
    return 50


def wake_on_ext0(pin=None, level=0):
    pass


def wake_on_ext1(pins=None, level=0):
    pass


def wake_on_touch(wake):
    pass


class NVS:
    _spaces = {}

    def __init__(self, namespace):
        self._values = NVS._spaces.setdefault(namespace, {})

    def _get(self, key, kind):
        value = self._values.get(key)
        if not isinstance(value, kind):
            raise OSError(-0x1102, "ESP_ERR_NVS_NOT_FOUND")
        return value

    def set_i32(self, key, value):
        self._values[key] = int(value)

    def get_i32(self, key):
        return self._get(key, int)

    def set_blob(self, key, value):
        self._values[key] = bytes(value)

    def get_blob(self, key, buffer):
        value = self._get(key, bytes)
        if len(buffer) < len(value):
            raise OSError(errno.EINVAL)
        buffer[: len(value)] = value
        return len(value)

    def erase_key(self, key):
        self._get(key, (int, bytes))
        del self._values[key]

    def commit(self):
        pass

# A virtual board has no radio: it is never connected, and says why.
from _board_hooks import look as _poll

STA_IF, AP_IF = 0, 1
STAT_IDLE, STAT_CONNECTING, STAT_GOT_IP = 1000, 1001, 1010
STAT_NO_AP_FOUND, STAT_WRONG_PASSWORD, STAT_ASSOC_FAIL = 201, 202, 203
STAT_BEACON_TIMEOUT, STAT_HANDSHAKE_TIMEOUT = 200, 204
MODE_11B, MODE_11G, MODE_11N = 1, 2, 4
AUTH_OPEN, AUTH_WEP, AUTH_WPA_PSK, AUTH_WPA2_PSK, AUTH_WPA_WPA2_PSK = 0, 1, 2, 3, 4
PHY_LAN8720 = 0


class WLAN:
    IF_STA, IF_AP = 0, 1
    PM_NONE, PM_PERFORMANCE, PM_POWERSAVE = 0, 1, 2
    _said = False

    def __init__(self, interface=0):
        if interface not in (0, 1):
            raise ValueError("invalid WLAN interface identifier")
        self._active = False
        self._status = STAT_IDLE

    def _say(self):
        if not WLAN._said:
            WLAN._said = True
            print("virtual board: it has no radio, so it finds no network; a real board does.")

    def active(self, is_active=None):
        if is_active is None:
            return self._active
        self._active = bool(is_active)
        if is_active:
            self._say()
        return self._active

    def _check_active(self):
        if not self._active:
            raise OSError("Wifi Not Started")

    def scan(self):
        self._check_active()
        self._say()
        return []

    def connect(self, ssid=None, key=None, *, bssid=None):
        self._check_active()
        self._say()
        self._status = STAT_NO_AP_FOUND

    def disconnect(self):
        self._status = STAT_IDLE

    def isconnected(self):
        _poll()
        return False

    def status(self, param=None):
        _poll()
        if param == "rssi":
            raise OSError("Wifi Not Connected")
        return self._status if param is None else []

    def ifconfig(self, config=None):
        return ("0.0.0.0", "0.0.0.0", "0.0.0.0", "0.0.0.0")

    def ipconfig(self, *args, **kwargs):
        return ("0.0.0.0", "0.0.0.0")

    def config(self, *args, **kwargs):
        if args and args[0] == "mac":
            return b"\x02nb\x00\x00\x01"
        return None


def hostname(name=None):
    return "nugget-board"


def country(code=None):
    return "XX"

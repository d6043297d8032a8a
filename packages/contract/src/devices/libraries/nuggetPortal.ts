import type { DeviceLibrary } from '../device.ts';

/**
 * The board's end of the serial portal (boards/portalLine.ts). It runs on an ESP32, on the virtual board, and on a
 * micro:bit: that one has neither json nor select nor the word async, so `run` is a generator, which MicroPython awaits as
 * well.
 */
export const nuggetPortal: DeviceLibrary = {
  path: 'nugget_portal.py',
  text: String.raw`# Nugget's serial portal: what a page and the crew can tell this board, ask it, and hear from it.
#
#     import nugget_portal as portal
#     portal.on_tell("led", lambda params: led.value(params.get("state") == "on"))
#     portal.on_ask("moisture", read_moisture)
#     portal.hello("dry")
#     while True:
#         portal.poll()
#         if is_dry():
#             portal.when("dry", True)
#
# With asyncio: asyncio.create_task(portal.run())
import sys

_PREFIX = "@nugget "
_LONGEST = 1000
_tells = {}
_asks = {}
_line = ""

try:
    import json

    _dumps = json.dumps
    _loads = json.loads
except (ImportError, AttributeError):

    def _dumps(value):
        if value is None:
            return "null"
        if value is True or value is False:
            return "true" if value else "false"
        if isinstance(value, str):
            text = value.replace("\\", "\\\\").replace('"', '\\"').replace("\n", "\\n")
            return '"' + text.replace("\r", "\\r").replace("\t", "\\t") + '"'
        if isinstance(value, dict):
            return "{" + ",".join([_dumps(key) + ":" + _dumps(value[key]) for key in value]) + "}"
        if isinstance(value, (list, tuple)):
            return "[" + ",".join([_dumps(item) for item in value]) + "]"
        return str(value)

    def _loads(text):
        # JSON is Python but for three words. Who can write here could use the REPL as well.
        return eval(text, {"true": True, "false": False, "null": None})


try:
    import select

    _poller = select.poll()
    _poller.register(sys.stdin, select.POLLIN)

    def _read():
        return sys.stdin.read(1) if _poller.poll(0) else ""
except (ImportError, AttributeError):
    from microbit import uart

    def _read():
        return str(uart.read(1), "utf-8") if uart.any() else ""


def on_tell(name, act):
    """act(params) is called with a dict when somebody tells the board."""
    _tells[name] = act


def on_ask(name, answer):
    """What answer() returns goes back to whoever asks."""
    _asks[name] = answer


def when(name, value=True):
    """Says that something has happened."""
    _say({"when": name, "value": _plain(value)})


def hello(*events):
    """Says what this program can do; events are the names that it calls when() with."""
    _say({"hello": sorted(set(list(_tells) + list(_asks) + list(events)))})


def poll():
    """Does what has been asked since the last time; never waits. Call it in the main loop."""
    global _line
    while True:
        letter = _read()
        if not letter:
            return
        if letter == "\n" or letter == "\r":
            line, _line = _line, ""
            _obey(line)
        elif len(_line) < _LONGEST:
            _line += letter


def run(pause_ms=20):
    """For asyncio: await portal.run(), or asyncio.create_task(portal.run())."""
    import asyncio

    while True:
        poll()
        yield from asyncio.sleep_ms(pause_ms)


def _plain(value):
    return value if value is None or isinstance(value, (bool, int, float, str)) else str(value)


def _say(news):
    print(_PREFIX + _dumps(news))


def _obey(line):
    at = line.find(_PREFIX)
    if at < 0:
        return
    try:
        order = _loads(line[at + len(_PREFIX) :])
        name = order.get("tell")
        if name in _tells:
            _tells[name](order.get("params") or {})
        elif "ask" in order:
            value = None
            try:
                if order["ask"] in _asks:
                    value = _plain(_asks[order["ask"]]())
            finally:
                _say({"answer": order["id"], "value": value})
    except Exception as error:
        # One bad line, or one bad answer, does not stop the program.
        print("portal:", repr(error))
`,
};

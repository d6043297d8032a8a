# For tests that run on a virtual board: hands, eyes and a clock that jumps. Nothing ever waits.
#
#     import board_test as board
#
#     def test_blinks_faster():
#         board.at(2000, lambda: board.press("button"))
#         board.run("main.py", for_ms=4000)
#         assert len(board.changes("led", 2000, 4000)) > len(board.changes("led", 0, 2000))
import _board
import _board_hooks
import builtins
import json
import sys
from _board_hooks import on as _on, wait_ms as _wait_ms

_kinds = dict([part.split(":") for part in _board.test_parts().split(",") if part])
_really_print = print
_printed = []
_line = [""]
_planned = []
_playing = False
# These know nothing of a program that has ended.
_STAY = ("board_test", "_board_hooks", "time", "utime", "__main__")
_ATTRIBUTE = {
    "led": "brightness",
    "rgb_led": "colors",
    "button": "pressed",
    "light_sensor": "percent",
    "moisture_sensor": "percent",
    "buzzer": "frequency",
    "servo": "angle",
}


def _kind(part):
    if part not in _kinds:
        raise ValueError("there is no part %r; there are %s" % (part, ", ".join(sorted(_kinds))))
    return _kinds[part]


def parts():
    """The names of everything that hangs on this board."""
    return sorted(_kinds)


def _touch(part, **values):
    state = json.loads(_board.test_state(part))
    state.update(values)
    result = _board.test_touch(part, json.dumps(state))
    if result == 1:
        raise ValueError("%s cannot be %s" % (part, values))
    if result == 2:
        raise ValueError("%s is nothing that one can touch; the program sets it" % part)


def press(part="button"):
    if _kind(part) != "button":
        raise ValueError("%s is no button" % part)
    _touch(part, pressed=True)


def release(part="button"):
    if _kind(part) != "button":
        raise ValueError("%s is no button" % part)
    _touch(part, pressed=False)


def set(part, value=None, **values):
    """set("moisture", 10), set("temperature", 30), set("temperature", celsius=30, humidity=80), set("button", True)"""
    kind = _kind(part)
    if value is not None:
        values["celsius" if kind == "temperature_sensor" else _ATTRIBUTE.get(kind, "value")] = value
    _touch(part, **values)


def _value(kind, state):
    if kind in _ATTRIBUTE:
        return state[_ATTRIBUTE[kind]]
    if kind == "display":
        return state["pixels"]
    return {"celsius": state["celsius"], "humidity": state["humidity"]}


def state(part):
    """
    A light's brightness from 0 to 1, a buzzer's hertz, a servo's degrees, a sensor's percent, True for a pressed button, a list
    of [red, green, blue] for coloured lights, celsius and humidity for a temperature sensor, a text that changes with the
    picture for a screen (see picture).
    """
    return _value(_kind(part), json.loads(_board.test_state(part)))


def picture(part="display"):
    """What a screen shows: a text for each row, "#" where it is lit and "." where it is dark."""
    if _kind(part) != "display":
        raise ValueError("%s is no screen" % part)
    return _board.test_picture(part).split("\n")


def changes(part, from_ms=0, to_ms=0x3FFFFFFF):
    """Each change of a part in that time of the last run, as (ms, state)."""
    kind = _kind(part)
    return [(ms, _value(kind, then)) for ms, then in json.loads(_board.test_changes(part, from_ms, to_ms))]


def now():
    """Milliseconds since the program began."""
    return int(_board.now())


def advance_ms(ms):
    """Lets so much time pass at once; timers and interrupts run on the way."""
    _wait_ms(ms)


def at(ms, act):
    """act() happens in the next run, so long after its beginning."""
    if _playing:
        _plan(ms, act)
    else:
        _planned.append((ms, act))


def _plan(ms, act):
    global _plans
    _plans += 1
    name = "plan%d" % _plans
    _on(name, act if not _playing else _guarded(act))
    _board.alarm(name, max(0, ms - _board.now()), 0)


_plans = 0
_failed = []


def _guarded(act):
    def acting():
        try:
            act()
        except Exception as error:
            # The test's own mistake is not the program's: the test gets it when the program has ended.
            _failed.append(error)
            raise _board_hooks.Stop()

    return acting


def _capture(*values, sep=" ", end="\n", file=None):
    if file is not None:
        _really_print(*values, sep=sep, end=end, file=file)
        return
    _really_print(*values, sep=sep, end=end)
    lines = (_line[0] + sep.join([str(value) for value in values]) + end).split("\n")
    _line[0] = lines.pop()
    _printed.extend(lines)


def printed():
    """What the last run has printed, line by line."""
    return _printed + [_line[0]] if _line[0] else list(_printed)


def _forget_program():
    for name in list(sys.modules):
        if name not in _STAY and getattr(sys.modules[name], "__file__", None) and not name.startswith("asyncio"):
            del sys.modules[name]


def run(path="main.py", for_ms=3000):
    """
    Switches the board on with this program and ends it after for_ms of its own time. What has been pressed or set before stays.
    An error that ends the program is raised here.
    """
    global _playing
    with open(path) as file:
        program = compile(file.read(), path, "exec")
    known = {}
    for name in sys.modules:
        known[name] = sys.modules[name]
    _forget_program()
    _board_hooks._callbacks.clear()
    _board.test_restart()
    _printed.clear()
    _failed.clear()
    _line[0] = ""
    _board_hooks.end_at(for_ms)
    _playing = True
    for ms, act in _planned:
        _plan(ms, act)
    _planned.clear()
    builtins.print = _capture
    try:
        exec(program, {"__name__": "__main__", "__file__": path})
        # A program that has ended leaves its timers and interrupts at work.
        while True:
            _wait_ms(1000)
    except _board_hooks.Stop:
        pass
    except KeyboardInterrupt:
        _board_hooks.end_at(None)
        if _board.now() < for_ms:
            raise
    except SystemExit as end:
        _printed.append("board_test: the program restarted the board (%s)" % end)
    finally:
        _board_hooks.end_at(None)
        _playing = False
        builtins.print = _really_print
        _forget_program()
        sys.modules.update(known)
    if _failed:
        raise _failed[0]


def tell(name, **params):
    """What a page does with the serial portal: tells the program something, while it runs."""
    sys.modules["nugget_portal"]._tells[name](params)


def ask(name):
    """What a page does with the serial portal: asks the program something, while it runs."""
    return sys.modules["nugget_portal"]._asks[name]()

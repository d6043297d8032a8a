# The micro:bit's music: notes such as "C4:4" and tunes, on a pin with a buzzer.
import _board
from _board_hooks import on as _on, wait_ms as _wait_ms
from microbit import pin0

_SEMITONES = {"c": 0, "d": 2, "e": 4, "f": 5, "g": 7, "a": 9, "b": 11}
_ticks = 4
_bpm = 120
_octave = 4
_duration = 4
_playing = None

DADADADUM = ("r4:2", "g", "g", "g", "eb:8", "r:2", "f", "f", "f", "d:8")
ENTERTAINER = ("d4:1", "d#", "e", "c5:2", "e4:1", "c5:2", "e4:1", "c5:3", "c:1", "d", "d#", "e", "c", "d", "e:2", "b4:1", "d5:2", "c:4")
PRELUDE = ("c4:1", "e", "g", "c5", "e", "g4", "c5", "e", "c4", "e", "g", "c5", "e", "g4", "c5", "e")
ODE = ("e4", "e", "f", "g", "g", "f", "e", "d", "c", "c", "d", "e", "e:6", "d:2", "d:8")
NYAN = ("f#5:2", "g#", "c#:1", "d#:2", "b4:1", "d5:1", "c#", "b4:2", "b", "c#5", "d", "d:1", "c#", "b4:1", "c#5:1", "d#", "f#", "g#")
RINGTONE = ("c4:1", "d", "e:2", "g", "d:1", "e", "f:2", "a", "e:1", "f", "g:2", "b", "c5:4")
FUNK = ("c2:2", "c", "d#", "c:1", "f:2", "c:1", "f:2", "f#", "g", "c", "c", "g", "c:1", "f#:2")
BLUES = ("c2:2", "e", "g", "a", "a#", "a", "g", "e", "c2:2", "e", "g", "a", "a#", "a", "g", "e")
BIRTHDAY = ("c4:3", "c:1", "d:4", "c:4", "f", "e:8", "c:3", "c:1", "d:4", "c:4", "g", "f:8")
WEDDING = ("c4:4", "f:3", "f:1", "f:8", "c:4", "g:3", "e:1", "f:8")
FUNERAL = ("c3:4", "c:3", "c:1", "c:4", "d#:3", "d:1", "d:3", "c:1", "c:3", "b2:1", "c3:4")
PUNCHLINE = ("c4:3", "g3:1", "f#", "g", "g#:3", "g", "r", "b", "c4")
PYTHON = ("d5:1", "b4", "r", "b", "b", "a#", "b", "g5", "r", "d", "d", "r", "b4", "c5", "r", "c", "c")
BADDY = ("c3:3", "r", "d:2", "d#", "r", "c", "r", "f#:8")
CHASE = ("a4:1", "b", "c5", "b4", "a:2", "r", "a:1", "b", "c5", "b4", "a:2", "r")
BA_DING = ("b5:1", "e6:3")
WAWAWAWAA = ("e3:3", "r:1", "d#:3", "r:1", "d:4", "r:1", "c#:8")
JUMP_UP = ("c5:1", "d", "e", "f", "g")
JUMP_DOWN = ("g5:1", "f", "e", "d", "c")
POWER_UP = ("g4:1", "c5", "e", "g:2", "e:1", "g:3")
POWER_DOWN = ("g5:1", "d#", "c", "g4:2", "b:1", "c5:3")


def set_tempo(ticks=4, bpm=120):
    global _ticks, _bpm
    _ticks = ticks
    _bpm = bpm


def get_tempo():
    return (_bpm, _ticks)


def reset():
    global _ticks, _bpm, _octave, _duration
    _ticks, _bpm, _octave, _duration = 4, 120, 4, 4


def _read(note):
    """A note's hertz, 0 for a rest, and its milliseconds. Octave and length last until another is named."""
    global _octave, _duration
    name, _, length = note.lower().partition(":")
    letter, rest = name[:1], name[1:]
    if letter != "r" and letter not in _SEMITONES:
        raise ValueError("not a note: " + note)
    shift = 0
    while rest and rest[0] in "#b":
        shift += 1 if rest[0] == "#" else -1
        rest = rest[1:]
    if rest:
        _octave = int(rest)
    if length:
        _duration = int(length)
    ms = _duration * 60000 // _bpm // _ticks
    if letter == "r":
        return 0, ms
    steps = (_octave - 4) * 12 + _SEMITONES[letter] - 9 + shift
    return round(440 * 2 ** (steps / 12)), ms


def play(music, pin=None, wait=True, loop=False):
    global _playing
    pin = pin0 if pin is None else pin
    stop(pin)
    notes = [music] if isinstance(music, str) else list(music)
    reset_octave()
    if not wait:
        _playing = [pin, notes, 0, loop]
        _on("music", _next)
        _board.alarm("music", 0, 0)
        return
    while True:
        for note in notes:
            frequency, ms = _read(note)
            pin._tone(frequency)
            _wait_ms(ms)
        if not loop:
            break
    pin._tone(0)


def reset_octave():
    global _octave, _duration
    _octave, _duration = 4, 4


def _next():
    global _playing
    if _playing is None:
        return
    pin, notes, place, loop = _playing
    if place == len(notes):
        if not loop:
            _playing = None
            pin._tone(0)
            return
        place = 0
    _playing[2] = place + 1
    frequency, ms = _read(notes[place])
    pin._tone(frequency)
    _board.alarm("music", ms, 0)


def pitch(frequency, duration=-1, pin=None, wait=True):
    global _playing
    pin = pin0 if pin is None else pin
    stop(pin)
    pin._tone(frequency)
    if duration < 0:
        return
    if wait:
        _wait_ms(duration)
        pin._tone(0)
        return
    _playing = [pin, [], 0, False]
    _on("music", _next)
    _board.alarm("music", duration, 0)


def stop(pin=None):
    global _playing
    _board.alarm("music", -1, 0)
    _playing = None
    (pin0 if pin is None else pin)._tone(0)

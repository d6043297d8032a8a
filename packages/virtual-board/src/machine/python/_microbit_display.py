# The 25 lights on a micro:bit.
import _board
from _board_hooks import look as _poll, on as _on, wait_ms as _wait_ms
from _microbit_image import Image

_said = []


def say_once(what):
    if what not in _said:
        _said.append(what)
        print("virtual board: it has no " + what + ", so its values never change.")


class Display:
    def __init__(self):
        self._pixels = [0] * 25
        self._on = True
        self._frames = None

    def _send(self):
        _poll()
        _board.matrix("".join([str(p if self._on else 0) for p in self._pixels]))

    def _draw(self, image, shift=0):
        self._pixels = [image._or_dark(x + shift, y) for y in range(5) for x in range(5)]
        self._send()

    def _stop(self):
        _board.alarm("display", -1, 0)
        self._frames = None

    def get_pixel(self, x, y):
        return self._pixels[self._at(x, y)]

    def set_pixel(self, x, y, value):
        if not 0 <= value <= 9:
            raise ValueError("brightness out of bounds")
        self._pixels[self._at(x, y)] = value
        self._send()

    def _at(self, x, y):
        if not (0 <= x < 5 and 0 <= y < 5):
            raise ValueError("index out of bounds")
        return y * 5 + x

    def clear(self):
        self._stop()
        self._pixels = [0] * 25
        self._send()

    def on(self):
        self._on = True
        self._send()

    def off(self):
        self._on = False
        self._send()

    def is_on(self):
        return self._on

    def read_light_level(self):
        say_once("light sensor of its own")
        return 128

    def show(self, image, delay=400, *, wait=True, loop=False, clear=False):
        self._stop()
        if isinstance(image, (int, float)):
            image = str(image)
        if isinstance(image, Image):
            self._draw(image)
            if not (clear or loop):
                return
            images = [image]
        else:
            images = [item if isinstance(item, Image) else Image(item) for item in image]
        if len(images) == 1 and not (clear or loop):
            self._draw(images[0])
            return
        self._play([(item, 0) for item in images], delay, wait, loop, clear)

    def scroll(self, text, delay=150, *, wait=True, loop=False, monospace=False):
        self._stop()
        letters = [Image(letter) for letter in str(text)]
        strip = Image(len(letters) * 6 + 10, 5)
        for place, letter in enumerate(letters):
            for y in range(5):
                for x in range(5):
                    strip._rows[y][5 + place * 6 + x] = letter._rows[y][x]
        self._play([(strip, shift) for shift in range(len(letters) * 6 + 6)], delay, wait, loop, True)

    def _play(self, frames, delay, wait, loop, clear):
        if wait:
            while True:
                for image, shift in frames:
                    self._draw(image, shift)
                    _wait_ms(delay)
                if not loop:
                    break
            if clear:
                self.clear()
            return
        self._frames = [frames, 0, loop, clear]
        _on("display", self._next)
        _board.alarm("display", 0, delay)

    def _next(self):
        frames, place, loop, clear = self._frames
        if place == len(frames):
            if not loop:
                self._stop()
                if clear:
                    self.clear()
                return
            place = 0
        self._frames[1] = place + 1
        self._draw(*frames[place])

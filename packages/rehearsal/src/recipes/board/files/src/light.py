"""A light that blinks. It is told what time it is, so it never has to wait."""

from settings import FAST_MS, SLOW_MS

# How long the light stays on, and then off, in thousandths of a second.
PAUSES = {"slow": SLOW_MS, "fast": FAST_MS}


class Light:
    """Blinks "slow" or "fast", or is simply "on" or "off"."""

    def __init__(self, switch, say=print):
        """`switch(on)` turns the real light on or off, `say(text)` tells what the light is doing."""
        self.switch = switch
        self.say = say
        self.mode = "off"
        self.lit = False
        self.changed_at = None

    def show(self, mode):
        """Begins to do something else, and says so."""
        if mode == self.mode:
            return
        self.mode = mode
        self.changed_at = None
        self.say("light: " + mode)
        self.turn(mode != "off")

    def turn(self, lit):
        """Turns the real light on or off."""
        self.lit = lit
        self.switch(lit)

    def update(self, now):
        """Blinks when it is time to."""
        pause = PAUSES.get(self.mode)
        if pause is None:
            return
        if self.changed_at is None:
            self.changed_at = now
        elif now - self.changed_at >= pause:
            self.changed_at = now
            self.turn(not self.lit)

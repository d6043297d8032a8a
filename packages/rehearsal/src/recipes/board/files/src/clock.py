"""Tells how many thousandths of a second have passed since the program began."""

import wires


class Clock:
    """The board's own counter begins again at 0 after some days; this clock goes on."""

    def __init__(self, ticks=wires.ticks, since=wires.since):
        """`ticks()` is the board's counter, `since(earlier)` how far it has gone from there."""
        self.ticks = ticks
        self.since = since
        self.seen = ticks()
        self.passed = 0

    def now(self):
        """Milliseconds since the clock was made."""
        self.passed += self.since(self.seen)
        self.seen = self.ticks()
        return self.passed

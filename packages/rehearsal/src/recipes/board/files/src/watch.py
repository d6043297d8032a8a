"""Notices when a number goes under or over a limit, and when it comes back."""


class Watch:
    """Calls `on_change(True)` when the number gets there, and `on_change(False)` when it leaves again."""

    def __init__(self, is_there, on_change):
        """`is_there(value)` says whether a number counts."""
        self.is_there = is_there
        self.on_change = on_change
        self.there = False

    def look(self, value):
        """Looks at a number that was just measured."""
        there = self.is_there(value)
        if there != self.there:
            self.there = there
            self.on_change(there)

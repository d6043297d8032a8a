"""A button that notices each press once."""

# A real button trembles for a moment when it is pressed; shorter presses than this do not count.
TREMBLE_MS = 30


class Button:
    """Calls `on_press()` once for each press, however long it is held."""

    def __init__(self, is_pressed, on_press):
        """`is_pressed()` asks the real button."""
        self.is_pressed = is_pressed
        self.on_press = on_press
        self.down_since = None
        self.told = False

    def update(self, now):
        """Looks at the button."""
        if not self.is_pressed():
            self.down_since = None
            self.told = False
        elif self.down_since is None:
            self.down_since = now
        elif not self.told and now - self.down_since >= TREMBLE_MS:
            self.told = True
            self.on_press()

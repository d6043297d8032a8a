"""Something that is measured again and again."""


class Sensor:
    """Measures, says the number, and tells whoever wants to know."""

    def __init__(self, name, read, every_ms):
        """`read()` asks the real sensor. The first look is at once."""
        self.name = name
        self.read = read
        self.every_ms = every_ms
        self.value = None
        self.read_at = None
        self.listeners = []

    def on_value(self, listener):
        """Calls `listener(value)` after every measurement."""
        self.listeners.append(listener)

    def update(self, now):
        """Measures when it is time to."""
        if self.read_at is not None and now - self.read_at < self.every_ms:
            return
        self.read_at = now
        self.value = self.read()
        print(self.name + ": " + str(self.value))
        for listener in self.listeners:
            listener(self.value)

"""A traffic light: red, green, yellow, and red again."""

from settings import GREEN_MS, RED_MS, YELLOW_MS

ORDER = (("red", RED_MS), ("green", GREEN_MS), ("yellow", YELLOW_MS))


class TrafficLight:
    """Shows one colour after the other."""

    def __init__(self, switch, say=print):
        """`switch(colour)` lights that lamp and no other."""
        self.switch = switch
        self.say = say
        self.place = None
        self.since = 0

    def colour(self):
        """The colour that is lit; None before the first one."""
        return None if self.place is None else ORDER[self.place][0]

    def go_to(self, place, now):
        """Lights the colour at that place of the order."""
        self.place = place
        self.since = now
        self.switch(self.colour())
        self.say("traffic light: " + self.colour())

    def hurry(self, now):
        """Somebody wants to cross: green ends now, everything else takes its time."""
        if self.colour() == "green":
            self.go_to(self.place + 1, now)

    def update(self, now):
        """Goes on when it is time to."""
        if self.place is None:
            self.go_to(0, now)
        elif now - self.since >= ORDER[self.place][1]:
            self.go_to((self.place + 1) % len(ORDER), now)

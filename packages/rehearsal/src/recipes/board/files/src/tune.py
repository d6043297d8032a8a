"""Plays a tune on the buzzer, one note after the other, without holding up the rest."""

from settings import NOTE_MS

# How often each note swings in a second. 0 is a rest.
C, D, E, F, G, A, REST = 262, 294, 330, 349, 392, 440, 0

# Twinkle, twinkle: each note, and how many beats it lasts.
TUNE = (
    (C, 1), (C, 1), (G, 1), (G, 1), (A, 1), (A, 1), (G, 2),
    (F, 1), (F, 1), (E, 1), (E, 1), (D, 1), (D, 1), (C, 2),
)  # fmt: skip


class Player:
    """Plays the tune from its beginning whenever it is asked to."""

    def __init__(self, tone, say=print):
        """`tone(swings)` lets the buzzer sound, and be quiet with 0."""
        self.tone = tone
        self.say = say
        self.place = None
        self.next_at = None

    def play(self):
        """Begins the tune, or begins it again."""
        self.place = 0
        self.next_at = None
        self.say("tune: begins")

    def update(self, now):
        """Goes to the next note when it is time to."""
        if self.place is None or (self.next_at is not None and now < self.next_at):
            return
        if self.place == len(TUNE):
            self.place = None
            self.tone(REST)
            self.say("tune: ends")
            return
        note, beats = TUNE[self.place]
        self.place += 1
        self.next_at = now + beats * NOTE_MS
        self.tone(note)

import music
from microbit import pin1


def tone(swings):
    """Lets the buzzer sound so many times a second; 0 is quiet."""
    if swings > 0:
        music.pitch(swings, -1, pin1, False)
    else:
        music.stop(pin1)

from machine import PWM, Pin

_buzzer = PWM(Pin("{{buzzer}}"), freq=440, duty_u16=0)


def tone(swings):
    """Lets the buzzer sound so many times a second; 0 is quiet."""
    if swings > 0:
        _buzzer.freq(swings)
    _buzzer.duty_u16(32768 if swings > 0 else 0)

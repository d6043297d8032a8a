from microbit import pin0


def led(on):
    """Turns the LED on or off."""
    pin0.write_digital(1 if on else 0)

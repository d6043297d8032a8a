from machine import Pin

_led = Pin("{{led}}", Pin.OUT)


def led(on):
    """Turns the LED on or off."""
    _led.value(1 if on else 0)

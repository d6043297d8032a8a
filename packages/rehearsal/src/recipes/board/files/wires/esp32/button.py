from machine import Pin

_button = Pin("{{button}}", Pin.IN, Pin.PULL_UP)


def button():
    """Whether the button is held down. It joins its pin to ground, so 0 means yes."""
    return _button.value() == 0

from microbit import button_a


def button():
    """Whether button A is held down."""
    return button_a.is_pressed()

from machine import Pin

_lamps = {"red": Pin("{{red}}", Pin.OUT), "yellow": Pin("{{yellow}}", Pin.OUT), "green": Pin("{{green}}", Pin.OUT)}


def traffic(colour):
    """Lights one lamp of the traffic light, and no other."""
    for name in _lamps:
        _lamps[name].value(1 if name == colour else 0)

import dht
from machine import Pin

_weather = dht.DHT22(Pin("{{temperature}}"))


def temperature():
    """How warm it is, in degrees Celsius."""
    _weather.measure()
    return _weather.temperature()

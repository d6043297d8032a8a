"""Tries out measuring and limits without a sensor."""

from sensor import Sensor
from watch import Watch


def test_measures():
    """a sensor is read again and again, in its own time"""
    heard = []
    numbers = [10, 20, 30]
    sensor = Sensor("moisture", lambda: numbers.pop(0), 5000)
    sensor.on_value(heard.append)
    for now in range(0, 10001, 100):
        sensor.update(now)
    assert heard == [10, 20, 30]
    assert sensor.value == 30


def test_limits():
    """crossing a limit is told once, and so is coming back"""
    told = []
    watch = Watch(lambda value: value < 30, told.append)
    for value in (50, 29, 10, 5, 31, 80, 2):
        watch.look(value)
    assert told == [True, False, True]

"""Tries out the traffic light without lamps."""

from settings import GREEN_MS, RED_MS, YELLOW_MS
from traffic import TrafficLight


def test_goes_round():
    """the traffic light goes from red to green to yellow and to red again"""
    seen = []
    time = [0]
    light = TrafficLight(lambda colour: seen.append((time[0], colour)), lambda text: None)
    while time[0] <= RED_MS + GREEN_MS + YELLOW_MS:
        light.update(time[0])
        time[0] += 100
    assert [colour for _, colour in seen] == ["red", "green", "yellow", "red"]
    assert seen[1][0] >= RED_MS and seen[2][0] >= RED_MS + GREEN_MS


def test_hurries():
    """whoever wants to cross ends green early, and nothing else"""
    light = TrafficLight(lambda colour: None, lambda text: None)
    light.update(0)
    light.hurry(1)
    assert light.colour() == "red"
    light.update(RED_MS)
    assert light.colour() == "green"
    light.hurry(RED_MS + 1)
    assert light.colour() == "yellow"

"""Tries out the light without a lamp: the test itself says what time it is."""

from light import Light
from settings import FAST_MS, SLOW_MS


def seen_for(mode, length):
    """What a light in that mode does in so many milliseconds: each change with its time."""
    seen = []
    time = [0]
    light = Light(lambda lit: seen.append((time[0], lit)), lambda text: None)
    light.show(mode)
    while time[0] <= length:
        light.update(time[0])
        time[0] += 10
    return seen


def test_blinks():
    """the light blinks slowly and fast"""
    assert seen_for("slow", SLOW_MS * 3)[:4] == [(0, True), (SLOW_MS, False), (SLOW_MS * 2, True), (SLOW_MS * 3, False)]
    assert [lit for _, lit in seen_for("fast", FAST_MS * 4)] == [True, False, True, False, True]


def test_stays():
    """the light stays on, and stays off"""
    assert seen_for("on", 10000) == [(0, True)]
    assert seen_for("off", 10000) == []

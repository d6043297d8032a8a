"""Tries out the button without a finger."""

from button import Button


def test_counts_once():
    """a press counts once, however long it is held and however much it trembles"""
    presses = []
    pressed = [False]
    button = Button(lambda: pressed[0], lambda: presses.append(1))
    # What the button is like in each hundredth of a second: it trembles, is held, is let go, is held again.
    for place, held in enumerate([1, 0, 1, 0] + [1] * 50 + [0] * 5 + [1] * 5):
        pressed[0] = bool(held)
        button.update(place * 10)
    assert len(presses) == 2

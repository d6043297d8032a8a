"""Understands dice that are written like 2d6 or d20+3."""

import re
from dataclasses import dataclass

MOST_DICE = 100
MOST_SIDES = 1000

# How many dice (may be left out), a d, how many sides, and what is added or taken away at the end.
PATTERN = re.compile(r"(\d{0,6})d(\d{1,6})([+-]\d{1,6})?")


class DiceError(ValueError):
    """Says in kind words what is wrong with some dice."""


@dataclass(frozen=True)
class Dice:
    """How many dice, with how many sides, and what is added at the end."""

    count: int
    sides: int
    extra: int = 0


def parse_dice(text):
    """Turns text like "2d6" or "d20+3" into dice."""
    found = PATTERN.fullmatch(text.replace(" ", "").lower())
    if found is None:
        raise DiceError("{{notDice}}".format(text=text))
    count, sides, extra = found.groups()
    dice = Dice(int(count or 1), int(sides), int(extra or 0))
    if not 1 <= dice.count <= MOST_DICE:
        raise DiceError("{{tooMany}}".format(most=MOST_DICE))
    if not 2 <= dice.sides <= MOST_SIDES:
        raise DiceError("{{badSides}}".format(most=MOST_SIDES))
    return dice

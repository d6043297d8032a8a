"""Checks how dice are understood and rolled."""

import random

import pytest

from dice import Dice, DiceError, parse_dice
from roller import describe, roll, total


@pytest.mark.parametrize("wish", "{{titles}}")
def test_dice_are_understood(wish):
    """This is what was asked for."""
    assert parse_dice("2d6") == Dice(2, 6)
    assert parse_dice("d20+3") == Dice(1, 20, 3)
    assert parse_dice(" 3 D 8 - 1 ") == Dice(3, 8, -1)


@pytest.mark.parametrize("text", ["", "hello", "2d", "d", "0d6", "101d6", "d1", "2d6+", "d9999", "d6d6"])
def test_nonsense_gets_a_kind_answer(text):
    """Whoever types nonsense is told what to try instead."""
    with pytest.raises(DiceError) as problem:
        parse_dice(text)
    assert len(str(problem.value)) > 10


def test_every_number_fits_on_its_die():
    """A die with six sides shows 1 to 6, and each of them comes some day."""
    numbers = roll(Dice(100, 6), random.Random(7))
    assert len(numbers) == 100
    assert set(numbers) == {1, 2, 3, 4, 5, 6}


def test_the_same_seed_gives_the_same_roll():
    """With a seed nothing is left to chance."""
    dice = Dice(5, 20)
    assert roll(dice, random.Random(3)) == roll(dice, random.Random(3))


def test_a_roll_is_added_up_and_written_down():
    """The extra counts too."""
    assert total(Dice(2, 6, 3), [2, 5]) == 10
    assert describe("2d6+3", Dice(2, 6, 3), [2, 5]) == "2d6+3: 2 + 5 + 3 = 10"
    assert describe("d8-1", Dice(1, 8, -1), [4]) == "d8-1: 4 - 1 = 3"

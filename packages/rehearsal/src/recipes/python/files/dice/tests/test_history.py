"""Checks the history."""

import pytest

from history import KEEP, add_roll, load_rolls, save_rolls


@pytest.mark.parametrize("wish", "{{titles}}")
def test_the_last_rolls_are_kept(wish):
    """This is what was asked for."""
    rolls = []
    for number in range(1, KEEP + 6):
        rolls = add_roll(rolls, f"roll {number}")
    assert KEEP == "{{keep}}"
    assert rolls == [f"roll {number}" for number in range(6, KEEP + 6)]


def test_rolls_are_still_there_after_closing(tmp_path):
    """What was saved can be loaded again."""
    save_rolls(tmp_path / "rolls.json", ["d6: 4 = 4"])
    assert load_rolls(tmp_path / "rolls.json") == ["d6: 4 = 4"]


@pytest.mark.parametrize("text", ["", "{", "5", "null"])
def test_a_broken_file_is_no_problem(tmp_path, text):
    """Then the history just begins again."""
    file = tmp_path / "rolls.json"
    file.write_text(text, encoding="utf-8")
    assert load_rolls(file) == []

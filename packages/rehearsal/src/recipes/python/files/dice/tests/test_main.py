"""Checks the whole program."""

import pytest

from main import HISTORY, STOP, main


@pytest.mark.parametrize("wish", "{{titles}}")
def test_the_program_rolls_and_remembers(wish, tmp_path, capsys):
    """This is what was asked for."""
    lines = iter(["2d6", "bananas", HISTORY, STOP])
    main(["--seed", "1"], ask=lambda _: next(lines), history_file=tmp_path / "rolls.json")
    _, rolled, sorry, *history = capsys.readouterr().out.splitlines()
    assert rolled.startswith("2d6: ")
    assert "bananas" in sorry
    assert history == [rolled]


def test_dice_can_be_rolled_at_once(tmp_path, capsys):
    """Dice behind the name of the program are rolled without asking."""
    main(["--seed", "1", "d6", "d20+3"], history_file=tmp_path / "rolls.json")
    assert len(capsys.readouterr().out.splitlines()) == 2

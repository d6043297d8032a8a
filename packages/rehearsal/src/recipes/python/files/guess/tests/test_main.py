"""Checks the whole program."""

import random

import pytest

from best import load_best, save_if_better
from game import think_of_number
from main import main


@pytest.mark.parametrize("wish", "{{titles}}")
def test_a_game_is_won_and_its_tries_are_counted(wish, tmp_path, capsys):
    """This is what was asked for."""
    secret = think_of_number(random.Random(5))
    lines = iter(["bananas", str(secret + 1), str(secret)])
    main(["--seed", "5"], ask=lambda _: next(lines), best_file=tmp_path / "best.txt")
    assert load_best(tmp_path / "best.txt") == 2
    assert "2" in capsys.readouterr().out


def test_only_a_better_result_is_kept(tmp_path):
    """Fewer tries are better."""
    file = tmp_path / "best.txt"
    assert save_if_better(file, 7)
    assert not save_if_better(file, 9)
    assert save_if_better(file, 3)
    assert load_best(file) == 3

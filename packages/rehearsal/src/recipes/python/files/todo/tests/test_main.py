"""Checks the whole program."""

import pytest

from main import ADD, DONE, FIRST, STOP, change, main
from storage import load
from tasks import Task


@pytest.mark.parametrize("wish", "{{titles}}")
def test_the_list_is_still_there_after_closing(wish, tmp_path):
    """This is what was asked for."""
    lines = iter([f"{ADD} water the plant", f"{DONE} {len(FIRST) + 1}", "bananas", STOP])
    main(ask=lambda _: next(lines), list_file=tmp_path / "list.json")
    assert load(tmp_path / "list.json", []) == [*FIRST, Task("water the plant", done=True)]


@pytest.mark.parametrize("text", ["", "bananas", "   "])
def test_nonsense_changes_nothing(text):
    """The program asks again instead."""
    assert change([Task("read")], text) is None


@pytest.mark.parametrize("text", ["{", "5", '[{"words": 1}]', "[3]"])
def test_a_broken_file_is_no_problem(tmp_path, text):
    """Then the list begins again."""
    file = tmp_path / "list.json"
    file.write_text(text, encoding="utf-8")
    assert load(file, FIRST) == FIRST

"""Checks the whole program."""

import pytest

from main import answer, main

HIDE = "{{hideWord}}"
READ = "{{readWord}}"


@pytest.mark.parametrize("wish", "{{titles}}")
def test_lines_are_answered_until_somebody_stops(wish, capsys):
    """This is what was asked for."""
    lines = iter([f"{HIDE} 3 abc", f"{READ} 3 def", "{{stopWord}}"])
    main([], ask=lambda _: next(lines))
    printed = capsys.readouterr().out.splitlines()
    assert printed[1:] == ["def", "abc"]


def test_what_is_not_understood_gets_a_kind_answer():
    """Never an error message that nobody understands."""
    assert answer("bananas") == "{{help}}"
    assert answer(f"{HIDE} bananas abc") != answer(f"{HIDE} 3 abc")

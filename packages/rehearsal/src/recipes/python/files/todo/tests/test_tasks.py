"""Checks the list."""

import pytest

from tasks import Task, add, describe, remove, tick


@pytest.mark.parametrize("wish", "{{titles}}")
def test_things_are_added_ticked_and_removed(wish):
    """This is what was asked for."""
    tasks = add(add([], "feed the cat"), "  read  ")
    assert tasks == [Task("feed the cat"), Task("read")]
    tasks = tick(tasks, 1)
    assert describe(tasks) == "1. [x] feed the cat\n2. [ ] read"
    assert remove(tasks, 1) == [Task("read")]


def test_empty_words_are_not_added():
    """There is nothing to do then."""
    assert add([], "   ") == []


def test_a_number_that_is_not_there_changes_nothing():
    """Nobody has to be afraid of a wrong number."""
    tasks = [Task("read")]
    assert tick(tasks, 5) == tasks
    assert remove(tasks, 0) == tasks

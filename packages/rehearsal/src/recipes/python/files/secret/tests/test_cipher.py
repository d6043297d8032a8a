"""Checks hiding and reading messages."""

import pytest

from cipher import hide, is_number, reveal
from settings import BIGGEST_NUMBER


@pytest.mark.parametrize("wish", "{{titles}}")
def test_a_message_is_hidden_and_found_again(wish):
    """This is what was asked for."""
    message = "Meet me at the old tree, Zoe!"
    for number in range(1, BIGGEST_NUMBER + 1):
        assert reveal(hide(message, number), number) == message
    assert hide("abc XYZ!", 3) == "def ABC!"


def test_only_numbers_that_can_be_used_are_numbers():
    """Neither words, nor nothing, nor numbers that are too big."""
    assert is_number("1") and is_number(str(BIGGEST_NUMBER))
    assert not any(is_number(text) for text in ("", "0", "-3", "bananas", str(BIGGEST_NUMBER + 1)))

"""Checks that codes can be cracked."""

import pytest

from cipher import hide
from cracker import crack, try_all


@pytest.mark.parametrize("wish", "{{titles}}")
def test_a_code_is_cracked_without_its_number(wish):
    """This is what was asked for."""
    message = "the treasure is in the garden near the red stones"
    assert crack(hide(message, 7)) == (7, message)
    assert any(text == message for _, text in try_all(hide(message, 11)))

"""Checks the rules."""

import random

import pytest

from game import BIGGEST, SMALLEST, hint, think_of_number


@pytest.mark.parametrize("wish", "{{titles}}")
def test_the_hints_lead_to_the_number(wish):
    """This is what was asked for."""
    secret = think_of_number(random.Random(4))
    low, high, right = hint(secret, secret - 1), hint(secret, secret + 1), hint(secret, secret)
    assert len({low, high, right}) == 3
    assert BIGGEST == "{{biggest}}"


def test_the_number_is_never_out_of_bounds():
    """Not even after a thousand games."""
    numbers = [think_of_number(random.Random(seed)) for seed in range(1000)]
    assert min(numbers) >= SMALLEST
    assert max(numbers) <= BIGGEST

"""Cracks a secret code without its number, by trying them all."""

import string

from cipher import reveal
from settings import BIGGEST_NUMBER

# Letters that words are full of, in most languages of Europe.
COMMON = "eanirst "


def score(text):
    """Says how much a text looks like real words: common letters count, rare ones do not."""
    return sum(letter in COMMON for letter in text.lower()) / max(1, len(text))


def try_all(secret):
    """Gives every number with the text that it makes."""
    biggest = min(BIGGEST_NUMBER, len(string.ascii_lowercase) - 1)
    return [(number, reveal(secret, number)) for number in range(1, biggest + 1)]


def crack(secret):
    """Gives the number and the text that look most like real words."""
    return max(try_all(secret), key=lambda guess: score(guess[1]))

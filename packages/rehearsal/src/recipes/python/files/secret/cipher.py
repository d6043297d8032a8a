"""Turns messages into secret codes and back. Every letter moves on by the same number."""

import string

from settings import BIGGEST_NUMBER


def shift_letter(letter, number):
    """Moves one letter on in the alphabet, round and round. Anything else stays as it is."""
    for alphabet in (string.ascii_lowercase, string.ascii_uppercase):
        if letter in alphabet:
            return alphabet[(alphabet.index(letter) + number) % len(alphabet)]
    return letter


def hide(message, number):
    """Turns a message into a secret code."""
    return "".join(shift_letter(letter, number) for letter in message)


def reveal(secret, number):
    """Turns a secret code back into the message: the letters move back."""
    return hide(secret, -number)


def is_number(text):
    """Is this a secret number that we can use?"""
    return text.isdecimal() and len(text) < 4 and 1 <= int(text) <= BIGGEST_NUMBER

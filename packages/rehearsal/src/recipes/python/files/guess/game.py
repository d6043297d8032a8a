"""The rules of the guessing game."""

SMALLEST = 1
BIGGEST = "{{biggest}}"


def think_of_number(chance):
    """Thinks of a number. `chance` is a random.Random."""
    return chance.randint(SMALLEST, BIGGEST)


def hint(secret, guess):
    """Says whether the guess is too low, too high, or right."""
    if guess < secret:
        return "{{tooLow}}"
    if guess > secret:
        return "{{tooHigh}}"
    return "{{right}}"

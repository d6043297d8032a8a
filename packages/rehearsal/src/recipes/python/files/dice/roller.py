"""Rolls dice."""


def roll(dice, chance):
    """Rolls every die once and gives back the numbers. `chance` is a random.Random."""
    return [chance.randint(1, dice.sides) for _ in range(dice.count)]


def total(dice, numbers):
    """Adds the numbers up, with what is added at the end."""
    return sum(numbers) + dice.extra


def describe(text, dice, numbers):
    """Writes a roll as one line, such as "2d6+1: 3 + 5 + 1 = 9"."""
    line = " + ".join(str(number) for number in numbers)
    if dice.extra:
        sign = "+" if dice.extra > 0 else "-"
        line += f" {sign} {abs(dice.extra)}"
    return f"{text}: {line} = {total(dice, numbers)}"

"""The dice helper.

Start it with `python3 main.py` and type dice, or roll at once: `python3 main.py 2d6 d20+3`.
"""

import argparse
import random
from pathlib import Path

from dice import DiceError, parse_dice
from history import add_roll, load_rolls, save_rolls
from roller import describe, roll

HISTORY_FILE = Path(__file__).with_name("rolls.json")
HISTORY = "{{historyWord}}"
STOP = "{{stopWord}}"


def answer(text, rolls, chance):
    """Answers one line that somebody typed. Gives back what to say, and the new history."""
    if text.lower() == HISTORY:
        return "\n".join(rolls) or "{{noRolls}}", rolls
    try:
        dice = parse_dice(text)
    except DiceError as problem:
        return str(problem), rolls
    line = describe(text, dice, roll(dice, chance))
    return line, add_roll(rolls, line)


def typed_lines(ask):
    """Asks for one line after the other, until somebody wants to stop."""
    while True:
        try:
            text = ask("> ").strip()
        except EOFError:
            return
        if text.lower() == STOP:
            return
        if text:
            yield text


def main(arguments=None, ask=input, history_file=HISTORY_FILE):
    """Runs the dice helper. The same --seed always gives the same rolls, which is good for tests."""
    parser = argparse.ArgumentParser(description="{{title}}")
    parser.add_argument("dice", nargs="*", help="{{diceHelp}}")
    parser.add_argument("--seed", type=int, help="{{seedHelp}}")
    options = parser.parse_args(arguments)
    chance = random.Random(options.seed)
    rolls = load_rolls(history_file)
    if not options.dice:
        print("{{welcome}}")
    for text in options.dice or typed_lines(ask):
        reply, rolls = answer(text, rolls, chance)
        print(reply)
        save_rolls(history_file, rolls)


if __name__ == "__main__":
    main()

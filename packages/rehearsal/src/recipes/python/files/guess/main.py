"""Guess my number! Start it with `python3 main.py`."""

import argparse
import random
from pathlib import Path

from best import save_if_better
from game import BIGGEST, SMALLEST, hint, think_of_number

BEST_FILE = Path(__file__).with_name("best.txt")


def play(secret, ask):
    """Plays one round and gives back how many tries it took; 0 when somebody stops early."""
    tries = 0
    while True:
        try:
            text = ask("> ").strip()
        except EOFError:
            return 0
        if not text.isdecimal() or len(text) > 9:
            print("{{noNumber}}".format(smallest=SMALLEST, biggest=BIGGEST))
            continue
        tries += 1
        print(hint(secret, int(text)))
        if int(text) == secret:
            return tries


def main(arguments=None, ask=input, best_file=BEST_FILE):
    """Runs the game. The same --seed always gives the same number, which is good for tests."""
    parser = argparse.ArgumentParser(description="{{title}}")
    parser.add_argument("--seed", type=int, help="{{seedHelp}}")
    chance = random.Random(parser.parse_args(arguments).seed)
    print("{{welcome}}".format(smallest=SMALLEST, biggest=BIGGEST))
    tries = play(think_of_number(chance), ask)
    if tries > 0:
        print("{{tries}}".format(tries=tries))
        if save_if_better(best_file, tries):
            print("{{newBest}}")


if __name__ == "__main__":
    main()

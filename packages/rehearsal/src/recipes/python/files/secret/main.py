"""Secret codes. Start it with `python3 main.py`."""

import argparse

from cipher import hide, is_number, reveal
from cracker import crack
from settings import BIGGEST_NUMBER


def answer(line):
    """Gives the answer to one line that somebody typed."""
    word, _, rest = line.strip().partition(" ")
    number, _, text = rest.partition(" ")
    if word == "{{crackWord}}" and rest:
        guess, message = crack(rest)
        return "{{cracked}}".format(number=guess, message=message)
    if word not in ("{{hideWord}}", "{{readWord}}") or not text:
        return "{{help}}"
    if not is_number(number):
        return "{{badNumber}}".format(biggest=BIGGEST_NUMBER)
    return hide(text, int(number)) if word == "{{hideWord}}" else reveal(text, int(number))


def main(arguments=None, ask=input):
    """Answers line after line until somebody stops."""
    argparse.ArgumentParser(description="{{title}}").parse_args(arguments)
    print("{{welcome}}")
    while True:
        try:
            line = ask("> ")
        except EOFError:
            return
        if line.strip() == "{{stopWord}}":
            return
        print(answer(line))


if __name__ == "__main__":
    main()

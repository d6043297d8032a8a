"""A list for the command line. Start it with `python3 main.py`."""

from pathlib import Path

from storage import load, save
from tasks import Task, add, describe, remove, tick

LIST_FILE = Path(__file__).with_name("list.json")
ADD = "{{addWord}}"
DONE = "{{doneWord}}"
REMOVE = "{{removeWord}}"
STOP = "{{stopWord}}"

# What is on the list the first time.
FIRST = [Task(words) for words in {{first}}]


def number_in(text):
    """Reads a number; anything else is 0, and no thing has that number."""
    return int(text) if text.isdecimal() and len(text) < 6 else 0


def change(tasks, text):
    """Does what somebody typed, and gives back the new list. None means: not understood."""
    command, _, rest = text.strip().partition(" ")
    if command == ADD:
        return add(tasks, rest)
    if command == DONE:
        return tick(tasks, number_in(rest))
    if command == REMOVE:
        return remove(tasks, number_in(rest))
    return None


def main(ask=input, list_file=LIST_FILE):
    """Shows the list, asks what to do, and begins again until somebody wants to stop."""
    tasks = load(list_file, FIRST)
    print("{{welcome}}")
    while True:
        print(describe(tasks) or "{{nothing}}")
        try:
            text = ask("> ")
        except EOFError:
            return
        if text.strip() == STOP:
            return
        changed = change(tasks, text)
        if changed is None:
            print("{{help}}")
        else:
            tasks = changed
            save(list_file, tasks)


if __name__ == "__main__":
    main()

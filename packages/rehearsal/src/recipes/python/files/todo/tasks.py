"""The list and what can be done with it. No function changes the old list; each gives back a new one."""

from dataclasses import dataclass, replace


@dataclass(frozen=True)
class Task:
    """One thing on the list."""

    words: str
    done: bool = False


def add(tasks, words):
    """Adds something at the end. Empty words are not added."""
    return [*tasks, Task(words.strip())] if words.strip() else tasks


def tick(tasks, number):
    """Ticks a thing, or takes its tick away again. The first thing is number 1."""
    return [replace(task, done=not task.done) if at == number else task for at, task in enumerate(tasks, 1)]


def remove(tasks, number):
    """Takes a thing off the list."""
    return [task for at, task in enumerate(tasks, 1) if at != number]


def describe(tasks):
    """Writes the list, one thing a line."""
    marks = {True: "x", False: " "}
    return "\n".join(f"{at}. [{marks[task.done]}] {task.words}" for at, task in enumerate(tasks, 1))

"""Keeps the list in a file."""

import json
from pathlib import Path

from tasks import Task


def load(path, otherwise):
    """Reads the list from a file. Where there is none yet, or a broken one, you get `otherwise`."""
    try:
        entries = json.loads(Path(path).read_text(encoding="utf-8"))
        return [Task(str(entry["words"]), bool(entry["done"])) for entry in entries]
    except (OSError, ValueError, KeyError, TypeError):
        return otherwise


def save(path, tasks):
    """Writes the list into a file."""
    entries = [{"words": task.words, "done": task.done} for task in tasks]
    Path(path).write_text(json.dumps(entries, ensure_ascii=False, indent=2), encoding="utf-8")

"""Remembers the last rolls, also when the program was closed."""

import json
from pathlib import Path

KEEP = "{{keep}}"


def add_roll(rolls, line):
    """Adds a roll at the end. When there are too many, the oldest one goes."""
    return [*rolls, line][-KEEP:]


def load_rolls(path):
    """Reads the rolls from a file. A file that is missing or broken means: no rolls yet."""
    try:
        rolls = json.loads(Path(path).read_text(encoding="utf-8"))
    except (OSError, ValueError):
        return []
    return [str(line) for line in rolls][-KEEP:] if isinstance(rolls, list) else []


def save_rolls(path, rolls):
    """Writes the rolls into a file."""
    Path(path).write_text(json.dumps(rolls, ensure_ascii=False), encoding="utf-8")

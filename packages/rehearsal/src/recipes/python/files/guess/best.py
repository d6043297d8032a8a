"""Remembers the fewest tries that anybody has needed."""

from pathlib import Path


def load_best(path):
    """Reads the best result from a file; None where there is none yet."""
    try:
        text = Path(path).read_text(encoding="utf-8").strip()
    except (OSError, ValueError):
        return None
    return int(text) if text.isdecimal() and len(text) < 6 else None


def save_if_better(path, tries):
    """Keeps the result if it is a new best one, and says whether it is."""
    best = load_best(path)
    if best is not None and best <= tries:
        return False
    Path(path).write_text(str(tries), encoding="utf-8")
    return True

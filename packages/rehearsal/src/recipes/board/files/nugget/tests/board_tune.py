"""Tries out the tune without a buzzer."""

from settings import NOTE_MS
from tune import REST, TUNE, Player


def test_plays():
    """the tune is played once, note by note, and then it is quiet"""
    heard = []
    player = Player(heard.append, lambda text: None)
    player.update(0)
    assert heard == []
    player.play()
    beats = sum([beats for _, beats in TUNE])
    for now in range(0, (beats + 2) * NOTE_MS, 10):
        player.update(now)
    assert heard == [note for note, _ in TUNE] + [REST]

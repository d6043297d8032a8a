"""Tries out how a text is broken into lines."""

from screen import LETTERS, LINES, Screen, lines_of


def test_lines():
    """every text fits the screen"""
    assert lines_of("Hello!") == ["Hello!"]
    assert lines_of("one two three four five") == ["one two three", "four five"]
    assert lines_of("x" * 20) == ["x" * 16, "x" * 4]
    assert lines_of("") == []
    for line in lines_of("supercalifragilistic and some more words " * 10):
        assert 0 < len(line) <= LETTERS
    assert len(lines_of("many words " * 50)) == LINES

    drawn = []
    screen = Screen(drawn.append, lambda text: None)
    screen.show("Hello!")
    screen.show("Hello!")
    assert drawn == [["Hello!"]]

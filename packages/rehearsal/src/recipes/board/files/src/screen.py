"""Writes on the small screen, which holds six lines of sixteen letters."""

LETTERS = 16
LINES = 6


def lines_of(text):
    """Breaks a text into lines that fit, between words where that is possible."""
    lines = [""]
    for word in text.split():
        while len(word) > LETTERS:
            lines.append(word[:LETTERS])
            word = word[LETTERS:]
        room = LETTERS - len(lines[-1])
        if lines[-1] == "":
            lines[-1] = word
        elif len(word) < room:
            lines[-1] += " " + word
        else:
            lines.append(word)
    return [line for line in lines if line][:LINES]


class Screen:
    """Shows one text at a time."""

    def __init__(self, draw, say=print):
        """`draw(lines)` clears the real screen and writes these lines."""
        self.draw = draw
        self.say = say
        self.text = ""

    def show(self, text):
        """Shows another text."""
        if text == self.text:
            return
        self.text = text
        self.draw(lines_of(text))
        self.say("screen: " + text)

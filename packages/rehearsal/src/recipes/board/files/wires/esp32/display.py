import ssd1306
from machine import I2C, Pin

_display = ssd1306.SSD1306_I2C(128, 64, I2C(0, scl=Pin("{{scl}}"), sda=Pin("{{sda}}")))


def draw(lines):
    """Clears the screen and writes these lines."""
    _display.fill(0)
    for number, line in enumerate(lines):
        _display.text(line, 0, number * 10)
    _display.show()

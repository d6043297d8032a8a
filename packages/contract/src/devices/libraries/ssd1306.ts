import type { DeviceLibrary } from '../device.ts';

/** The small screen's driver; a real board has none built in. The commands are those of the chip's data sheet. */
export const ssd1306: DeviceLibrary = {
  path: 'ssd1306.py',
  text: String.raw`# A small screen of 128x64 or 128x32 dots with an SSD1306 on I2C. Draw as on any framebuf, then show().
#
#     screen = ssd1306.SSD1306_I2C(128, 64, I2C(0, scl=Pin(22), sda=Pin(21)))
#     screen.fill(0)
#     screen.text("Hello", 0, 0)
#     screen.show()
import framebuf


class SSD1306_I2C(framebuf.FrameBuffer):
    def __init__(self, width, height, i2c, addr=0x3C, external_vcc=False):
        self.width = width
        self.height = height
        self.pages = height // 8
        self.i2c = i2c
        self.addr = addr
        self.buffer = bytearray(self.pages * width)
        super().__init__(self.buffer, width, height, framebuf.MONO_VLSB)
        self._command(0xAE)  # off
        self._command(0x20, 0x00)  # bytes go on to the next row by themselves
        self._command(0x40, 0xA1, 0xC8)  # upright
        self._command(0xA8, height - 1)
        self._command(0xD3, 0x00)
        self._command(0xDA, 0x02 if width > 2 * height else 0x12)
        self._command(0xD5, 0x80)
        self._command(0xD9, 0x22 if external_vcc else 0xF1)
        self._command(0xDB, 0x30)
        self._command(0x81, 0xFF)
        self._command(0xA4, 0xA6)
        self._command(0x8D, 0x10 if external_vcc else 0x14)
        self.fill(0)
        self.show()
        self.poweron()

    def _command(self, *commands):
        self.i2c.writeto(self.addr, b"\x00" + bytes(commands))

    def poweron(self):
        self._command(0xAF)

    def poweroff(self):
        self._command(0xAE)

    def contrast(self, contrast):
        self._command(0x81, contrast)

    def invert(self, invert):
        self._command(0xA7 if invert else 0xA6)

    def rotate(self, rotate):
        self._command(0xC8 if rotate else 0xC0, 0xA1 if rotate else 0xA0)

    def show(self):
        # A narrow screen sits in the middle of the chip's 128 columns.
        first = (128 - self.width) // 2
        self._command(0x21, first, first + self.width - 1)
        self._command(0x22, 0, self.pages - 1)
        self.i2c.writevto(self.addr, (b"\x40", self.buffer))
`,
};

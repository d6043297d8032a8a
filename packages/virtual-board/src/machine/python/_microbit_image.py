# microbit.Image: pictures of 5x5 lights, and the ones that have names.
from _microbit_font import ROWS, glyph


class Image:
    def __init__(self, text=None, height=None, buffer=None):
        if isinstance(text, int):
            source = list(buffer) if buffer is not None else [0] * (text * height)
            self._rows = [source[y * text : (y + 1) * text] for y in range(height)]
        elif text is None:
            self._rows = [[0] * 5 for _ in range(5)]
        elif len(text) == 1:
            self._rows = glyph(text)
        else:
            lines = [line for line in text.replace("\n", ":").split(":") if line]
            wide = max([len(line) for line in lines])
            self._rows = [[0 if d == " " else int(d) for d in line] + [0] * (wide - len(line)) for line in lines]

    def width(self):
        return len(self._rows[0]) if self._rows else 0

    def height(self):
        return len(self._rows)

    def get_pixel(self, x, y):
        if not (0 <= x < self.width() and 0 <= y < self.height()):
            raise ValueError("index out of bounds")
        return self._rows[y][x]

    def set_pixel(self, x, y, value):
        if not 0 <= value <= 9:
            raise ValueError("brightness out of bounds")
        self.get_pixel(x, y)
        self._rows[y][x] = value

    def fill(self, value):
        for row in self._rows:
            for x in range(len(row)):
                row[x] = value

    def copy(self):
        return self._map(lambda x, y: self._rows[y][x])

    def invert(self):
        return self._map(lambda x, y: 9 - self._rows[y][x])

    def _map(self, pixel):
        made = Image(self.width(), self.height())
        for y in range(self.height()):
            for x in range(self.width()):
                made._rows[y][x] = pixel(x, y)
        return made

    def _or_dark(self, x, y):
        return self._rows[y][x] if 0 <= x < self.width() and 0 <= y < self.height() else 0

    def shift_left(self, n):
        return self._map(lambda x, y: self._or_dark(x + n, y))

    def shift_right(self, n):
        return self.shift_left(-n)

    def shift_up(self, n):
        return self._map(lambda x, y: self._or_dark(x, y + n))

    def shift_down(self, n):
        return self.shift_up(-n)

    def crop(self, x, y, w, h):
        made = Image(w, h)
        for row in range(h):
            made._rows[row] = [self._or_dark(x + column, y + row) for column in range(w)]
        return made

    def __add__(self, other):
        return self._map(lambda x, y: min(9, self._rows[y][x] + other._or_dark(x, y)))

    def __sub__(self, other):
        return self._map(lambda x, y: max(0, self._rows[y][x] - other._or_dark(x, y)))

    def __mul__(self, n):
        return self._map(lambda x, y: min(9, int(self._rows[y][x] * n)))

    def __eq__(self, other):
        return isinstance(other, Image) and self._rows == other._rows

    def __repr__(self):
        return "Image('" + "".join(["".join([str(d) for d in row]) + ":" for row in self._rows]) + "')"


# Rows of lights as in the font.
_NAMED = {
    "HEART": "J__ND",
    "HEART_SMALL": "@JND@",
    "HAPPY": "@J@QN",
    "SMILE": "@@@QN",
    "SAD": "@J@NQ",
    "CONFUSED": "@J@JU",
    "ANGRY": "QJ@_U",
    "ASLEEP": "@[@N@",
    "SURPRISED": "J@DJD",
    "SILLY": "Q@_EG",
    "FABULOUS": "_[@JN",
    "MEH": "J@BDH",
    "YES": "@ABTH",
    "NO": "QJDJQ",
    "ARROW_N": "DNUDD",
    "ARROW_NE": "GCEHP",
    "ARROW_E": "DB_BD",
    "ARROW_SE": "PHECG",
    "ARROW_S": "DDUND",
    "ARROW_SW": "ABTX\\",
    "ARROW_W": "DH_HD",
    "ARROW_NW": "\\XTBA",
    "TRIANGLE": "@DJ_@",
    "TRIANGLE_LEFT": "PXTR_",
    "CHESSBOARD": "JUJUJ",
    "DIAMOND": "DJQJD",
    "DIAMOND_SMALL": "@DJD@",
    "SQUARE": "_QQQ_",
    "SQUARE_SMALL": "@NJN@",
    "RABBIT": "TT^Z^",
    "COW": "Q_QND",
    "MUSIC_CROTCHET": "DDD\\\\",
    "MUSIC_QUAVER": "DFE\\\\",
    "MUSIC_QUAVERS": "OII[[",
    "PITCHFORK": "UU_DD",
    "XMAS": "DNDN_",
    "PACMAN": "O[\\^O",
    "TARGET": "DN[ND",
    "TSHIRT": "[_NNN",
    "ROLLERSKATE": "CC__J",
    "DUCK": "L\\O^N",
    "HOUSE": "DN_NJ",
    "TORTOISE": "@N_J@",
    "BUTTERFLY": "[_D_[",
    "STICKFIGURE": "D_DJQ",
    "GHOST": "NU__U",
    "SWORD": "DDDND",
    "GIRAFFE": "XHHNJ",
    "SKULL": "NU_NN",
    "UMBRELLA": "N_DTL",
    "SNAKE": "\\ZBN@",
    "SCISSORS": "YZDZY",
}

for _name in _NAMED:
    setattr(Image, _name, Image(5, 5, [9 if ROWS.index(row) >> (4 - x) & 1 else 0 for row in _NAMED[_name] for x in range(5)]))

_HANDS = (
    "DDD@@", "BBD@@", "@CD@@", "@@G@@", "@@DC@", "@@DBB", "@@DDD", "@@DHH", "@@DX@", "@@\\@@", "@XD@@", "HHD@@",
)  # fmt: skip
Image.ALL_CLOCKS = [
    Image(5, 5, [9 if ROWS.index(row) >> (4 - x) & 1 else 0 for row in rows for x in range(5)]) for rows in _HANDS
]
for _hour in range(12):
    setattr(Image, "CLOCK%d" % (_hour or 12), Image.ALL_CLOCKS[_hour])
Image.ALL_ARROWS = [
    getattr(Image, "ARROW_" + _point) for _point in ("N", "NE", "E", "SE", "S", "SW", "W", "NW")
]

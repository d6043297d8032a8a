/**
 * The display's chip, from the bytes that come over I2C, so that any driver works (Solomon Systech, SSD1306 revision 1.1).
 * A transfer is a row of control bytes with what they announce: bit 6 says picture or command, bit 7 says that only one
 * byte follows before the next control byte.
 */
export interface Ssd1306 {
  write(bytes: Uint8Array): void;
  isLit(x: number, y: number): boolean;
  isOn(): boolean;
}

interface Registers {
  readonly ram: Uint8Array;
  on: boolean;
  inverted: boolean;
  allLit: boolean;
  mirrored: boolean;
  upsideDown: boolean;
  startLine: number;
  offset: number;
  /** 0 horizontal, 1 vertical, 2 page. */
  addressing: number;
  columns: readonly [number, number];
  pages: readonly [number, number];
  column: number;
  page: number;
}

interface Size {
  readonly width: number;
  readonly height: number;
}

export function createSsd1306({ width, height }: Size): Ssd1306 {
  const chip: Registers = {
    // What RAM holds when power comes is anything; dark is the kindest of it.
    ram: new Uint8Array((width * height) / 8),
    on: false,
    inverted: false,
    allLit: false,
    mirrored: false,
    upsideDown: false,
    startLine: 0,
    offset: 0,
    addressing: 2,
    columns: [0, width - 1],
    pages: [0, height / 8 - 1],
    column: 0,
    page: 0,
  };
  // A command and its arguments may come in several transfers, as MicroPython's driver sends them.
  let command: number[] = [];
  const takeCommand = (byte: number) => {
    command.push(byte);
    if (command.length <= argumentsOf(command[0] ?? 0)) return;
    obey(chip, command);
    command = [];
  };

  return {
    write(bytes) {
      for (let at = 0; at < bytes.length; ) {
        const control = bytes[at] ?? 0;
        const single = (control & 0x80) !== 0;
        const end = single ? Math.min(at + 2, bytes.length) : bytes.length;
        for (const byte of bytes.subarray(at + 1, end)) {
          if ((control & 0x40) !== 0) store(chip, byte, width);
          else takeCommand(byte);
        }
        at = end;
      }
    },
    isOn: () => chip.on,
    isLit(x, y) {
      if (!chip.on) return false;
      // On the modules that are sold, both directions are turned round to stand upright.
      const column = chip.mirrored ? x : width - 1 - x;
      const line = chip.upsideDown ? y : height - 1 - y;
      const row = (line + chip.startLine + chip.offset) % height;
      const bit = ((chip.ram[(row >> 3) * width + column] ?? 0) >> (row & 7)) & 1;
      return chip.allLit || (bit === 1) !== chip.inverted;
    },
  };
}

/** How many bytes follow a command's first. */
function argumentsOf(command: number): number {
  if (command === 0x26 || command === 0x27) return 6;
  if (command === 0x29 || command === 0x2a) return 5;
  if ([0x21, 0x22, 0xa3].includes(command)) return 2;
  return [0x20, 0x81, 0x8d, 0xa8, 0xad, 0xd3, 0xd5, 0xd6, 0xd9, 0xda, 0xdb].includes(command) ? 1 : 0;
}

function obey(chip: Registers, [command = 0, first = 0, second = 0]: readonly number[]): void {
  if (command <= 0x0f) chip.column = (chip.column & 0xf0) | command;
  else if (command <= 0x1f) chip.column = (chip.column & 0x0f) | ((command & 7) << 4);
  else if (command === 0x20) chip.addressing = first & 3;
  else if (command === 0x21)
    Object.assign(chip, { columns: [first & 127, second & 127], column: first & 127 });
  else if (command === 0x22) Object.assign(chip, { pages: [first & 7, second & 7], page: first & 7 });
  else if (command >= 0x40 && command <= 0x7f) chip.startLine = command & 63;
  else if (command >= 0xb0 && command <= 0xb7) chip.page = command & 7;
  else obeySwitch(chip, command, first);
}

function obeySwitch(chip: Registers, command: number, first: number): void {
  if (command === 0xa0 || command === 0xa1) chip.mirrored = command === 0xa1;
  else if (command === 0xa4 || command === 0xa5) chip.allLit = command === 0xa5;
  else if (command === 0xa6 || command === 0xa7) chip.inverted = command === 0xa7;
  else if (command === 0xae || command === 0xaf) chip.on = command === 0xaf;
  else if (command >= 0xc0 && command <= 0xcf) chip.upsideDown = command >= 0xc8;
  else if (command === 0xd3) chip.offset = first & 63;
}

function store(chip: Registers, byte: number, width: number): void {
  chip.ram[chip.page * width + chip.column] = byte;
  if (chip.addressing === 2) {
    chip.column = after(chip.column, [0, width - 1]);
  } else if (chip.addressing === 1) {
    chip.page = after(chip.page, chip.pages);
    if (chip.page === chip.pages[0]) chip.column = after(chip.column, chip.columns);
  } else {
    chip.column = after(chip.column, chip.columns);
    if (chip.column === chip.columns[0]) chip.page = after(chip.page, chip.pages);
  }
}

/** The next one, and after the last the first again. */
const after = (at: number, [first, last]: readonly [number, number]) => (at >= last ? first : at + 1);

import { readPortalLine, writePortalLine } from '@nugget/contract';
import { describe, expect, it } from 'vitest';
import { bareBoard } from './testing/bareBoard.ts';
import { esp32Sensor, microbit } from './testing/devices.ts';

const SCREEN = `
import ssd1306
from machine import I2C, Pin
i2c = I2C(0, scl=Pin(22), sda=Pin(21))
screen = ssd1306.SSD1306_I2C(128, 64, i2c)
`;

/** The rows of a picture as text, as far as `width`. */
function rows(state: unknown, width: number): readonly string[] {
  const { pixels, width: whole } = state as { readonly pixels: string; readonly width: number };
  const bits = [...atob(pixels)].map((byte) => byte.charCodeAt(0).toString(2).padStart(8, '0')).join('');
  const all = bits.match(new RegExp(`.{${Math.ceil(whole / 8) * 8}}`, 'g')) ?? [];
  return all.map((row) => row.slice(0, width).replaceAll('0', '.').replaceAll('1', '#'));
}

describe('the small screen', () => {
  it('is found on its bus, and shows what is drawn', async () => {
    const board = await bareBoard(esp32Sensor);
    board.run(`${SCREEN}
print(i2c.scan(), I2C(0, scl=Pin(18), sda=Pin(19)).scan())
screen.text('Hi', 0, 0)
screen.pixel(127, 63, 1)
screen.show()
`);
    expect(board.lines).toEqual(['[60] []']);
    const picture = rows(board.parts.states().display, 128);
    expect(picture.slice(0, 8).map((row) => row.slice(0, 16))).toEqual([
      '.##..##....##...',
      '.##..##.........',
      '.##..##....##...',
      '.######....##...',
      '.##..##....##...',
      '.##..##....##...',
      '.##..##....##...',
      '................',
    ]);
    expect(picture[63]).toBe(`${'.'.repeat(127)}#`);
  });

  it('turns, inverts, scrolls and goes dark', async () => {
    const board = await bareBoard(esp32Sensor);
    const corner = () => rows(board.parts.states().display, 3).slice(0, 3);
    board.run(`${SCREEN}
screen.fill_rect(0, 0, 2, 1, 1)
screen.show()
`);
    expect(corner()).toEqual(['##.', '...', '...']);
    board.run('screen.scroll(1, 1); screen.show()');
    expect(corner()).toEqual(['##.', '.##', '...']);
    board.run('screen.invert(True)');
    expect(corner()).toEqual(['..#', '#..', '###']);
    board.run('screen.invert(False); screen.rotate(False); screen.show()');
    expect(rows(board.parts.states().display, 128).at(-2)?.slice(-3)).toBe('##.');
    board.run('screen.poweroff()');
    expect(rows(board.parts.states().display, 128).join('')).not.toContain('#');
  });

  it('takes the bytes of other drivers: one command a transfer, and pages', async () => {
    const board = await bareBoard(esp32Sensor);
    board.run(`
from machine import I2C, Pin
i2c = I2C(1, scl=Pin(22), sda=Pin(21))
for command in (0xA1, 0xC8, 0x20, 0x02, 0xAF, 0xB1, 0x02, 0x10):
    i2c.writeto(0x3C, bytes([0x80, command]))
i2c.writeto_mem(0x3C, 0x40, b'\\x01\\x81')
`);
    const picture = rows(board.parts.states().display, 6);
    expect([picture[8], picture[15]]).toEqual(['..##..', '...#..']);
  });
});

describe('the serial portal', () => {
  const PROGRAM = `
import nugget_portal as portal, time
def broken(): return 1 / 0
portal.on_tell('led', lambda params: print('led', params['state']))
portal.on_ask('moisture', lambda: 28)
portal.on_ask('broken', broken)
portal.hello('dry')
portal.when('dry', True)
for _ in range(10):
    portal.poll()
    time.sleep_ms(100)
`;
  const serial = [
    [100, writePortalLine({ tell: 'led', params: { state: 'on' } })],
    [200, writePortalLine({ ask: 'moisture', id: 7 })],
    [300, '@nugget {damaged'],
    [350, 'for people'],
    [400, writePortalLine({ ask: 'broken', id: 8 })],
    [500, writePortalLine({ ask: 'nobody', id: 9 })],
  ] as const;

  it('tells, answers, and says what happens, in the lines of the protocol', async () => {
    const board = await bareBoard(esp32Sensor, { serial });
    board.run(PROGRAM);
    expect(board.lines.map((line) => readPortalLine(line) ?? line)).toEqual([
      { hello: ['broken', 'dry', 'led', 'moisture'] },
      { when: 'dry', value: true },
      'led on',
      { answer: 7, value: 28 },
      expect.stringContaining('portal:'),
      { answer: 8, value: null },
      "portal: ZeroDivisionError('divide by zero',)",
      { answer: 9, value: null },
    ]);
  });

  it('runs without json, select and async, as a micro:bit has it', async () => {
    const board = await bareBoard(microbit, { serial });
    board.run(`
import sys
from microbit import uart
sys.modules['json'] = sys.modules['select'] = type('nothing', (), {})
${PROGRAM.replace('import nugget_portal as portal, time', 'import nugget_portal as portal\nimport time')}
portal.when('text', 'a "b"\\n')
`);
    expect(board.lines.map((line) => readPortalLine(line) ?? line)).toContainEqual({ answer: 7, value: 28 });
    expect(board.lines).toContain('led on');
    expect(readPortalLine(board.lines.at(-1) ?? '')).toEqual({ when: 'text', value: 'a "b"\n' });
  });
});

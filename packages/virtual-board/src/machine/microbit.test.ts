import { describe, expect, it } from 'vitest';
import { bareBoard } from './testing/bareBoard.ts';
import { microbit } from './testing/devices.ts';

const pressed = (isPressed: boolean) => ({ kind: 'button', pressed: isPressed }) as const;

describe('a micro:bit', () => {
  it('shows pictures, digits and single lights', async () => {
    const board = await bareBoard(microbit, { modules: 'boardTest' });
    board.run(`
from microbit import *
import board_test as board
display.show(Image.HEART)
print(board.picture())
display.show(7)
print(board.picture()[0])
display.clear()
display.set_pixel(4, 0, 9)
print(board.picture()[0], display.get_pixel(4, 0), Image('90009:09090').width())
`);
    expect(board.lines).toEqual(["['.#.#.', '#####', '#####', '.###.', '..#..']", '#####', '....# 9 5']);
  });

  it('scrolls a text, and shows pictures while the program goes on', async () => {
    const board = await bareBoard(microbit);
    board.run(`
from microbit import *
display.scroll('Hi')
print(running_time())
display.show([Image.YES, Image.NO], delay=100, wait=False, loop=True)
sleep(350)
display.clear()
sleep(1000)
`);
    expect(board.lines).toEqual(['2700']);
    const shown = board.history.filter(([at]) => at >= 2700).map(([at]) => at);
    expect(shown).toEqual([2700, 2800, 2900, 3000, 3050]);
  });

  it('knows presses that came while it slept', async () => {
    const touches = [
      [100, 'button', pressed(true)],
      [200, 'button', pressed(false)],
      [300, 'button', pressed(true)],
      [400, 'button_b', pressed(true)],
    ] as const;
    const board = await bareBoard(microbit, { touches });
    board.run(`
from microbit import *
sleep(350)
print(button_a.is_pressed(), button_a.was_pressed(), button_a.was_pressed(), button_a.get_presses(), button_a.get_presses())
sleep(100)
print(button_b.is_pressed())
`);
    expect(board.lines).toEqual(['True True False 2 0', 'True']);
  });

  it('lights, dims and reads pins', async () => {
    const board = await bareBoard(microbit);
    board.run(`
from microbit import pin0, pin2
pin0.write_digital(1)
pin0.write_analog(512)
print(pin2.read_analog(), pin0.get_mode())
`);
    expect(board.history.map(([, { led }]) => led)).toEqual([
      { kind: 'led', brightness: 1 },
      { kind: 'led', brightness: 0.5 },
    ]);
    expect(board.failure('pin0.write_analog(2000)')).toBe('ValueError: value must be between 0 and 1023');
  });

  it('plays a tune on a pin', async () => {
    const board = await bareBoard(microbit);
    board.run(`
import music
from microbit import pin1, sleep
music.play(['c4:2', 'a', 'r', 'c5:4'], pin=pin1)
music.pitch(880, 100, pin1, wait=False)
sleep(500)
`);
    const heard = board.history.map(([at, { buzzer }]) => [
      at,
      buzzer?.kind === 'buzzer' && buzzer.frequency,
    ]);
    expect(heard).toEqual([
      [0, 262],
      [250, 440],
      [500, 0],
      [750, 523],
      [1250, 0],
      [1250, 880],
      [1350, 0],
    ]);
  });

  it('has no machine.Pin', async () => {
    const board = await bareBoard(microbit);
    expect(board.failure('import machine')).toBe("ImportError: no module named 'machine'");
  });
});

import { describe, expect, it } from 'vitest';
import { bareBoard } from './testing/bareBoard.ts';
import { esp32Blink, esp32Sensor } from './testing/devices.ts';

const BLINK = `
from machine import Pin, Timer
import time
led = Pin(2, Pin.OUT)
button = Pin(4, Pin.IN, Pin.PULL_UP)
pause = 500
def faster(pin):
    global pause
    pause = 100
    print('faster')
button.irq(faster, Pin.IRQ_FALLING)
print('hello')
while True:
    led.toggle()
    time.sleep_ms(pause)
`;

const boardWith = (main: string, device = esp32Blink) =>
  bareBoard(device, { modules: 'boardTest', files: { 'main.py': main } });

describe('a test on the virtual board', () => {
  it('says: when the button is pressed, then the LED blinks faster', async () => {
    const board = await boardWith(BLINK);
    board.run(`
import board_test as board
board.at(2000, lambda: board.press('button'))
board.run('main.py', for_ms=4000)
before, after = board.changes('led', 0, 2000), board.changes('led', 2000, 4000)
print(len(before), len(after), board.printed(), [ms for ms, _ in before], board.state('led') in (0, 1))
`);
    expect(board.lines.at(-1)).toBe("4 20 ['hello', 'faster'] [0, 500, 1000, 1500] True");
  });

  it('begins each run with the program as it is in its file, and keeps what is pressed', async () => {
    const board = await bareBoard(esp32Sensor, {
      modules: 'boardTest',
      files: {
        'main.py': 'import counter; counter.n += 1; print(counter.n, counter.read())',
        'counter.py':
          'from machine import ADC, Pin\nn = 0\ndef read(): return ADC(Pin(34), atten=3).read_u16()',
      },
    });
    board.run(`
import board_test as board, counter
counter.n = 7
for moisture in (0, 100):
    board.set('moisture', moisture)
    board.run('main.py', for_ms=10)
import counter as again
print(again is counter, counter.n)
`);
    expect(board.lines).toEqual(['1 0', '1 65535', 'True 7']);
  });

  it('goes on with timers when the program itself has ended, and lets time jump outside of a run', async () => {
    const board = await boardWith(`
from machine import Timer
Timer(0).init(period=1000, callback=lambda t: print('tick'))
`);
    board.run(`
import board_test as board
board.run(for_ms=3500)
print(board.printed(), board.now())
board.advance_ms(1000)
print(board.now() // 100)
`);
    expect(board.lines.slice(-3)).toEqual(["['tick', 'tick', 'tick'] 3500", 'tick', '45']);
  });

  it('ends programs that only look at the clock, and those that catch what they can', async () => {
    const looks =
      'import time\nstart = time.ticks_ms()\nwhile time.ticks_diff(time.ticks_ms(), start) < 9000000: pass';
    const catches = 'import time\nwhile True:\n    try:\n        time.sleep(1)\n    except Exception: pass';
    for (const main of [looks, catches]) {
      const board = await boardWith(main);
      board.run("import board_test as board; board.run(for_ms=2000); print('ended', board.now() // 100)");
      expect(board.lines).toEqual(['ended 20']);
    }
  });

  it('raises what ends the program, and what goes wrong in the test’s own acts', async () => {
    const board = await boardWith('import time\ntime.sleep(1)\nprint(1 / 0)');
    expect(board.failure('import board_test as board; board.run()')).toBe(
      'ZeroDivisionError: divide by zero',
    );
    expect(board.failure("board.at(10, lambda: board.press('led')); board.run()")).toBe(
      'ValueError: led is no button',
    );
    expect(board.failure("board.set('moisture', 3)")).toBe(
      "ValueError: there is no part 'moisture'; there are button, buzzer, green, led, red, yellow",
    );
    expect(board.failure("board.set('led', 1)")).toBe(
      'ValueError: led is nothing that one can touch; the program sets it',
    );
    expect(board.failure('import machine; machine.reset()')).toContain('SystemExit');
    expect(board.restarts).toEqual([]);
  });

  it('shows the picture on the screen, and what the portal answers', async () => {
    const board = await boardWith(
      `
import nugget_portal as portal, ssd1306, time
from machine import I2C, Pin
screen = ssd1306.SSD1306_I2C(128, 64, I2C(0, scl=Pin(22), sda=Pin(21)))
screen.rect(1, 0, 3, 2, 1)
screen.show()
portal.on_ask('moisture', lambda: 28)
portal.on_tell('led', lambda params: print('led', params))
while True:
    portal.poll()
    time.sleep_ms(50)
`,
      esp32Sensor,
    );
    board.run(`
import board_test as board
board.at(100, lambda: board.tell('led', state='on'))
board.at(200, lambda: print('answer', board.ask('moisture')))
board.run(for_ms=500)
print([row[:6] for row in board.picture()[:3]])
`);
    expect(board.lines).toEqual(["led {'state': 'on'}", 'answer 28', "['.###..', '.###..', '......']"]);
  });
});

it('is not there on a board that is no test', async () => {
  const board = await bareBoard(esp32Blink);
  expect(board.failure('import board_test')).toBe("ImportError: no module named 'board_test'");
});

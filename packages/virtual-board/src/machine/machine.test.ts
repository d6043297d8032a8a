import { describe, expect, it } from 'vitest';
import { bareBoard } from './testing/bareBoard.ts';
import { esp32Blink, esp32Sensor } from './testing/devices.ts';

const led = (brightness: number) => ({ led: { kind: 'led', brightness } });

describe('lights', () => {
  it('blinks an LED, and a person sees each change with its time', async () => {
    const board = await bareBoard(esp32Blink);
    board.run(`
from machine import Pin
import time
led = Pin(2, Pin.OUT)
for _ in range(2):
    led.on()
    time.sleep(0.5)
    led.toggle()
    time.sleep_ms(250)
print(led.value(), led(), Pin(2) is led, led)
`);
    expect(board.history).toEqual([
      [0, led(1)],
      [500, led(0)],
      [750, led(1)],
      [1250, led(0)],
    ]);
    expect(board.lines).toEqual(['0 0 True Pin(2, mode=Pin.OUT)']);
  });

  it('fades with PWM: a brightness, not a flood of changes', async () => {
    const board = await bareBoard(esp32Blink);
    board.run(`
from machine import Pin, PWM
import time
led = PWM(Pin(2), freq=1000, duty_u16=0)
for duty in (0, 256, 512, 1023):
    led.duty(duty)
    time.sleep(1)
print(led.freq(), led.duty(), led.duty_u16(), led.duty_ns())
led.deinit()
`);
    expect(board.history.map(([at, changed]) => [at, changed.led])).toEqual([
      [1000, { kind: 'led', brightness: 0.25 }],
      [2000, { kind: 'led', brightness: 0.5 }],
      [3000, { kind: 'led', brightness: 1 }],
      [4000, { kind: 'led', brightness: 0 }],
    ]);
    expect(board.lines).toEqual(['1000 1023 65535 1000000']);
  });

  it('colours the lights of a strip, which keep what they get', async () => {
    const board = await bareBoard(esp32Sensor);
    board.run(`
from machine import Pin
from neopixel import NeoPixel
lights = NeoPixel(Pin(12), 8)
lights[0] = (255, 0, 10)
lights[-1] = (1, 2, 3)
lights.write()
print(lights[0], len(lights))
`);
    expect(board.parts.states().lights).toEqual({
      kind: 'rgb_led',
      colors: [[255, 0, 10], ...Array.from({ length: 6 }, () => [0, 0, 0]), [1, 2, 3]],
    });
    expect(board.lines).toEqual(['(255, 0, 10) 8']);
  });
});

describe('a button', () => {
  const pressed = (pressed: boolean) => ({ kind: 'button', pressed }) as const;

  it('calls the handler of an interrupt when it is pressed, in the middle of a sleep', async () => {
    const touches = [
      [300, 'button', pressed(true)],
      [400, 'button', pressed(false)],
      [900, 'button', pressed(true)],
    ] as const;
    const board = await bareBoard(esp32Blink, { touches });
    board.run(`
from machine import Pin
import time
button = Pin(4, Pin.IN, Pin.PULL_UP)
button.irq(lambda pin: print('pressed', pin.value(), time.ticks_ms()), Pin.IRQ_FALLING)
print(button.value())
time.sleep(2)
print(time.ticks_ms())
`);
    expect(board.lines).toEqual(['1', 'pressed 0 300', 'pressed 0 900', '2000']);
  });

  it('shows a forgotten pull-up: the pin reads 0 all the time', async () => {
    const board = await bareBoard(esp32Blink);
    board.run('from machine import Pin; print(Pin(4, Pin.IN).value())');
    expect(board.lines).toEqual(['0']);
  });

  it('prints an error in a handler and goes on', async () => {
    const board = await bareBoard(esp32Blink, { touches: [[10, 'button', pressed(true)]] });
    board.run(`
from machine import Pin
import time
def broken(pin):
    raise ValueError('oh')
Pin(4, Pin.IN, Pin.PULL_UP).irq(broken, Pin.IRQ_FALLING)
time.sleep(1)
print('still here')
`);
    expect(board.lines.at(-2)).toBe('ValueError: oh');
    expect(board.lines.at(-1)).toBe('still here');
  });
});

describe('sensors', () => {
  it('measures moisture and light over the whole range with 11 dB, and only up to a third without', async () => {
    const board = await bareBoard(esp32Sensor);
    board.parts.touch('moisture', { kind: 'moisture_sensor', percent: 10 });
    board.run(`
from machine import ADC, Pin
moisture = ADC(Pin(34), atten=ADC.ATTN_11DB)
light = ADC(Pin(35))
print(moisture.read_u16(), moisture.read(), moisture.read_uv(), light.read_u16())
light.atten(ADC.ATTN_11DB)
light.width(ADC.WIDTH_10BIT)
print(light.read_u16(), light.read())
`);
    expect(board.lines).toEqual(['6553 409 330000 65535', '39321 614']);
  });

  it('reads warmth and damp from a DHT22, also below zero', async () => {
    const board = await bareBoard(esp32Sensor);
    board.run(`
from machine import Pin
import dht
global sensor
sensor = dht.DHT22(Pin(14))
sensor.measure()
print('%.1f %.1f' % (sensor.temperature(), sensor.humidity()))
`);
    board.parts.touch('temperature', { kind: 'temperature_sensor', celsius: -3.4, humidity: 80 });
    board.run("sensor.measure(); print('%.1f %.1f' % (sensor.temperature(), sensor.humidity()))");
    expect(board.lines).toEqual(['21.0 45.0', '-3.4 80.0']);
  });
});

describe('movement and sound', () => {
  it('turns a servo to the angle of the pulse', async () => {
    const board = await bareBoard(esp32Sensor);
    board.run(`
from machine import Pin, PWM
servo = PWM(Pin(13), freq=50)
for duty in (1638, 8192, 4915):
    servo.duty_u16(duty)
servo.duty_ns(1000000)
`);
    expect(board.history.map(([, changed]) => changed.servo)).toEqual(
      [180, 0, 180, 90, 45].map((angle) => ({ kind: 'servo', angle })),
    );
  });

  it('plays a tune on the buzzer', async () => {
    const board = await bareBoard(esp32Blink);
    board.run(`
from machine import Pin, PWM
import time
buzzer = PWM(Pin(15), freq=440, duty=512)
time.sleep_ms(200)
buzzer.freq(523)
time.sleep_ms(200)
buzzer.duty(0)
`);
    expect(board.history).toEqual([
      [0, { buzzer: { kind: 'buzzer', frequency: 440 } }],
      [200, { buzzer: { kind: 'buzzer', frequency: 523 } }],
      [400, { buzzer: { kind: 'buzzer', frequency: 0 } }],
    ]);
  });
});

describe('time', () => {
  it('runs timers while the program sleeps, once and again and again', async () => {
    const board = await bareBoard(esp32Blink);
    board.run(`
from machine import Timer
import time
Timer(0).init(period=100, mode=Timer.PERIODIC, callback=lambda t: print('tick', time.ticks_ms()))
Timer(1, mode=Timer.ONE_SHOT, period=150, callback=lambda t: print('once', time.ticks_ms()))
time.sleep_ms(350)
Timer(0).deinit()
time.sleep(1)
`);
    expect(board.lines).toEqual(['tick 100', 'once 150', 'tick 200', 'tick 300']);
  });

  it('measures with ticks, and knows the date that it is told', async () => {
    const board = await bareBoard(esp32Blink);
    board.run(`
import time
from machine import RTC
start = time.ticks_us()
time.sleep_us(1500)
print(time.ticks_diff(time.ticks_us(), start))
RTC().datetime((2030, 5, 6, 0, 7, 8, 9, 0))
time.sleep(3)
print(RTC().datetime()[:7], time.localtime()[:6])
import utime
print(utime.ticks_ms() == time.ticks_ms())
`);
    expect(board.lines).toEqual(['1500', '(2030, 5, 6, 0, 7, 8, 12) (2030, 5, 6, 7, 8, 12)', 'True']);
  });

  it('restarts when the watchdog is not fed, and when it is told to', async () => {
    const board = await bareBoard(esp32Blink);
    const program = `
from machine import WDT
import time
watchdog = WDT(timeout=1000)
for _ in range(3):
    time.sleep_ms(800)
    watchdog.feed()
time.sleep(2)
`;
    expect(board.failure(program)).toContain('SystemExit');
    expect(board.failure('import machine; machine.deepsleep(5000)')).toContain('SystemExit');
    expect(board.restarts).toEqual(['watchdog', 'deepsleep']);
    board.run('print(machine.reset_cause() == machine.DEEPSLEEP_RESET)');
    expect(board.lines).toEqual(['True']);
  });
});

describe('what goes wrong says what a real board says', () => {
  it.each([
    ['Pin(99)', 'ValueError: invalid pin'],
    ["Pin('D4')", 'ValueError: invalid pin'],
    ['Pin(34, Pin.OUT)', 'ValueError: pin can only be input'],
    ['PWM(Pin(35))', 'ValueError: pin can only be input'],
    ['PWM(Pin(2), freq=0)', 'ValueError: frequency must be from 1Hz to 40MHz'],
    ['ADC(Pin(5))', 'ValueError: invalid pin'],
    ['I2C(0, scl=Pin(22), sda=Pin(21)).writeto(0x27, b"a")', 'OSError: [Errno 19] ENODEV'],
    ['I2C(0, scl=Pin(21), sda=Pin(22)).readfrom(0x3c, 1)', 'OSError: [Errno 19] ENODEV'],
    ['I2C(2)', "ValueError: I2C(2) doesn't exist"],
    ['Timer(7)', "ValueError: Timer(7) doesn't exist, there are only 4 hardware timers"],
    ['dht.DHT22(Pin(5)).measure()', 'OSError: [Errno 110] ETIMEDOUT'],
    ['network.WLAN(network.STA_IF).scan()', 'OSError: Wifi Not Started'],
  ])('%s', async (line, failure) => {
    const board = await bareBoard(esp32Sensor);
    expect(board.failure(`from machine import *\nimport dht, network\n${line}`)).toBe(failure);
  });

  it('says once that it has no radio, and is never connected', async () => {
    const board = await bareBoard(esp32Blink);
    board.run(`
import network
wlan = network.WLAN(network.STA_IF)
wlan.active(True)
wlan.connect('home', 'secret')
print(wlan.isconnected(), wlan.scan(), wlan.status() == network.STAT_NO_AP_FOUND)
`);
    expect(board.lines).toEqual([
      'virtual board: it has no radio, so it finds no network; a real board does.',
      'False [] True',
    ]);
  });
});

import { defineDevice } from '../device.ts';
import { nuggetPortal } from '../libraries/nuggetPortal.ts';
import { ssd1306 } from '../libraries/ssd1306.ts';

/** An ESP32 that feels: moisture, light, temperature; with a small screen, a servo and coloured lights. */
export const esp32Sensor = defineDevice({
  id: 'esp32-sensor',
  name: 'ESP32 sensor board',
  description:
    'An ESP32 that feels moisture, light and warmth, with a small screen, a servo and coloured lights.',
  board_type: 'esp32',
  pins: [
    { pin: 2, label: 'LED on the board' },
    { pin: 4, label: 'Button' },
    { pin: 12, label: 'Coloured lights' },
    { pin: 13, label: 'Servo' },
    { pin: 14, label: 'Temperature (DHT22)' },
    { pin: 15, label: 'Buzzer' },
    { pin: 21, label: 'Screen SDA' },
    { pin: 22, label: 'Screen SCL' },
    { pin: 34, label: 'Moisture' },
    { pin: 35, label: 'Light' },
  ],
  parts: [
    { id: 'led', kind: 'led', label: 'LED', pins: { out: 2 }, color: 'deepskyblue' },
    { id: 'button', kind: 'button', label: 'Button', pins: { in: 4 }, active_low: true },
    { id: 'moisture', kind: 'moisture_sensor', label: 'Moisture', pins: { in: 34 } },
    { id: 'light', kind: 'light_sensor', label: 'Light', pins: { in: 35 } },
    { id: 'temperature', kind: 'temperature_sensor', label: 'Temperature', pins: { data: 14 } },
    { id: 'display', kind: 'display', label: 'Screen', pins: { scl: 22, sda: 21 } },
    { id: 'servo', kind: 'servo', label: 'Servo', pins: { out: 13 } },
    { id: 'buzzer', kind: 'buzzer', label: 'Buzzer', pins: { out: 15 } },
    { id: 'lights', kind: 'rgb_led', label: 'Coloured lights', pins: { data: 12 }, count: 8 },
  ],
  libraries: [nuggetPortal, ssd1306],
  agent_context: [
    'The board is an ESP32 with MicroPython. Pins: LED on GPIO 2; button on GPIO 4 to ground (PULL_UP, 0 while pressed);',
    'moisture sensor on ADC GPIO 34 and light sensor on ADC GPIO 35 (ADC(Pin(34), atten=ADC.ATTN_11DB).read_u16(): 0 is dry or',
    'dark, 65535 is wet or bright; without the attenuation it ends at a third); DHT22 on GPIO 14 (dht.DHT22; measure() first);',
    'SSD1306 128x64 screen on I2C (scl 22, sda 21), with ssd1306.SSD1306_I2C(128, 64, i2c) from the ssd1306 module that is on',
    'the board; servo on GPIO 13 (PWM at 50 Hz, duty_u16 1638 to 8192 for 0 to 180 degrees); passive buzzer on GPIO 15 (PWM);',
    'eight NeoPixels on GPIO 12. Use machine, time and asyncio; no CPython library is there. Print what happens to the serial line.',
    'For the serial portal import nugget_portal as portal (it is on the board): portal.on_tell(name, act) with act(params),',
    'portal.on_ask(name, answer), portal.when(name, value), portal.hello(*events) once at the start, and portal.poll() in the',
    'main loop or asyncio.create_task(portal.run()).',
  ].join(' '),
  provides: ['led', 'button', 'buzzer', 'moisture', 'light', 'temperature', 'display', 'servo', 'rgb_led'],
  requires: [],
  deploy_order: 10,
});

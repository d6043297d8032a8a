import { defineDevice } from '../device.ts';
import { nuggetPortal } from '../libraries/nuggetPortal.ts';

/** A bare ESP32 board with the lights of a traffic light, a button and a buzzer on a breadboard. */
export const esp32Blink = defineDevice({
  id: 'esp32-blink',
  name: 'ESP32 blink board',
  description: 'An ESP32 with lights, a button and a buzzer.',
  board_type: 'esp32',
  pins: [
    { pin: 2, label: 'LED on the board' },
    { pin: 4, label: 'Button' },
    { pin: 15, label: 'Buzzer' },
    { pin: 25, label: 'Red light' },
    { pin: 26, label: 'Yellow light' },
    { pin: 27, label: 'Green light' },
  ],
  parts: [
    { id: 'led', kind: 'led', label: 'LED', pins: { out: 2 }, color: 'deepskyblue' },
    { id: 'button', kind: 'button', label: 'Button', pins: { in: 4 }, active_low: true },
    { id: 'buzzer', kind: 'buzzer', label: 'Buzzer', pins: { out: 15 } },
    { id: 'red', kind: 'led', label: 'Red light', pins: { out: 25 }, color: 'red' },
    { id: 'yellow', kind: 'led', label: 'Yellow light', pins: { out: 26 }, color: 'gold' },
    { id: 'green', kind: 'led', label: 'Green light', pins: { out: 27 }, color: 'limegreen' },
  ],
  libraries: [nuggetPortal],
  agent_context: [
    'The board is an ESP32 with MicroPython. Pins: LED on GPIO 2 (lit when high); button on GPIO 4 to ground',
    '(Pin.IN, Pin.PULL_UP: 0 while pressed); passive buzzer on GPIO 15 (PWM); red, yellow and green LED on GPIO 25,',
    '26 and 27. Use machine, time and asyncio; no CPython library is there. Print what happens to the serial line.',
    'For the serial portal import nugget_portal as portal (it is on the board): portal.on_tell(name, act) with act(params),',
    'portal.on_ask(name, answer), portal.when(name, value), portal.hello(*events) once at the start, and portal.poll() in the',
    'main loop or asyncio.create_task(portal.run()).',
  ].join(' '),
  provides: ['led', 'button', 'buzzer', 'traffic_light'],
  requires: [],
  deploy_order: 10,
});

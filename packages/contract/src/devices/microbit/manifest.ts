import { defineDevice } from '../device.ts';
import { nuggetPortal } from '../libraries/nuggetPortal.ts';

/** A BBC micro:bit; its MicroPython has a module of its own, and older syntax. */
export const microbit = defineDevice({
  id: 'microbit',
  name: 'micro:bit',
  description: 'A micro:bit with two buttons and 25 lights.',
  board_type: 'microbit',
  pins: [
    { pin: 'P0', label: 'Pin 0, light' },
    { pin: 'P1', label: 'Pin 1, buzzer' },
    { pin: 'P5', label: 'Button A' },
    { pin: 'P11', label: 'Button B' },
  ],
  parts: [
    { id: 'led', kind: 'led', label: 'LED', pins: { out: 'P0' }, color: 'red' },
    { id: 'display', kind: 'display', label: 'Lights', pins: {} },
    { id: 'buzzer', kind: 'buzzer', label: 'Buzzer', pins: { out: 'P1' } },
    { id: 'button', kind: 'button', label: 'Button A', pins: { in: 'P5' }, active_low: true },
    { id: 'button_b', kind: 'button', label: 'Button B', pins: { in: 'P11' }, active_low: true },
  ],
  libraries: [nuggetPortal],
  agent_context: [
    'The board is a BBC micro:bit with MicroPython: from microbit import pin0, button_a, button_b, display, sleep, and',
    'import music. An LED hangs on pin0, a buzzer on pin1 (music.play(tune, pin=pin1)); display.show, display.scroll and',
    'display.set_pixel light its 5x5 lights. No f-strings, no asyncio, no json, no machine.Pin; about 16 kB of memory. Print what',
    'happens to the serial line.',
    'For the serial portal import nugget_portal as portal (it is on the board): portal.on_tell(name, act) with act(params),',
    'portal.on_ask(name, answer), portal.when(name, value), portal.hello(*events) once, and portal.poll() in the main loop.',
  ].join(' '),
  provides: ['led', 'button', 'buzzer', 'display'],
  requires: [],
  deploy_order: 10,
});

import { defineDevice } from '../device.ts';

/** A BBC micro:bit; its MicroPython has a module of its own, and older syntax. */
export const microbit = defineDevice({
  id: 'microbit',
  name: 'micro:bit',
  description: 'A micro:bit with two buttons.',
  board_type: 'microbit',
  pins: [
    { pin: 'P0', label: 'Pin 0, light' },
    { pin: 'P1', label: 'Pin 1, buzzer' },
    { pin: 'P5', label: 'Button A' },
    { pin: 'P11', label: 'Button B' },
  ],
  parts: [
    { id: 'led', kind: 'led', label: 'LED', pins: { out: 'P0' }, color: 'red' },
    { id: 'buzzer', kind: 'buzzer', label: 'Buzzer', pins: { out: 'P1' } },
    { id: 'button', kind: 'button', label: 'Button A', pins: { in: 'P5' }, active_low: true },
    { id: 'button_b', kind: 'button', label: 'Button B', pins: { in: 'P11' }, active_low: true },
  ],
  libraries: [],
  agent_context: [
    'The board is a BBC micro:bit with MicroPython: from microbit import pin0, button_a, button_b, display, sleep, and',
    'import music. An LED hangs on pin0, a buzzer on pin1. No f-strings, no asyncio, no machine.Pin; about 16 kB of memory.',
    'Print what happens to the serial line.',
  ].join(' '),
  provides: ['led', 'button', 'buzzer'],
  requires: [],
  deploy_order: 10,
});

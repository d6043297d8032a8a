import { describe, expect, it } from 'vitest';
import { NuggetSpec } from '../nuggetSpec.ts';
import { deviceFor } from './deviceFor.ts';

const deviceOf = (goal: string, more: { target?: string; requirement?: string } = {}) =>
  deviceFor(
    NuggetSpec.parse({
      nugget: { goal, type: 'hardware' },
      requirements:
        more.requirement === undefined ? [] : [{ type: 'feature', description: more.requirement }],
      ...(more.target === undefined ? {} : { hardware: { target: more.target } }),
    }),
  ).id;

describe('the device that a spec is for', () => {
  it.each([
    ['esp32-sensor', 'esp32-sensor'],
    ['ESP32 Sensor Board', 'esp32-sensor'],
    ['micro:bit', 'microbit'],
    ['BBC micro:bit v2', 'microbit'],
    ['Calliope mini', 'microbit'],
    ['esp32', 'esp32-blink'],
    ['ESP32-S3 DevKit', 'esp32-blink'],
    ['heltec_lora_v3', 'esp32-blink'],
  ])('is the one that it names: %s', (target, device) => {
    expect(deviceOf('A light', { target })).toBe(device);
  });

  it('chooses by words among the boards of the kind that it names', () => {
    expect(deviceOf('A plant watcher', { target: 'esp32' })).toBe('esp32-sensor');
    expect(deviceOf('A plant watcher', { target: 'microbit' })).toBe('microbit');
  });

  it.each([
    ['A night light with a button', 'esp32-blink'],
    ['A traffic light with a beep', 'esp32-blink'],
    ['Ein Nachtlicht mit Knopf', 'esp32-blink'],
    ['Una luz que parpadea', 'esp32-blink'],
    ['Une lampe qui clignote', 'esp32-blink'],
    ['Says hello from the hotel with photos', 'esp32-blink'],
    ['A dice for my micro:bit', 'microbit'],
    ['Ein Würfel für den Calliope', 'microbit'],
    ['Tells me when my plant is thirsty', 'esp32-sensor'],
    ['How warm is my room', 'esp32-sensor'],
    ['A lamp that comes on when it is dark', 'esp32-sensor'],
    ['Eine Pflanze, die Durst hat', 'esp32-sensor'],
    ['Ein Licht, das angeht, wenn es dunkel ist', 'esp32-sensor'],
    ['Eine Wetterstation mit Bildschirm', 'esp32-sensor'],
    ['Una planta que pide agua', 'esp32-sensor'],
    ['Muestra la temperatura en la pantalla', 'esp32-sensor'],
    ['Mesure l’humidité de l’air', 'esp32-sensor'],
    ['Un écran qui dit bonjour', 'esp32-sensor'],
    ['A servo that waves a flag', 'esp32-sensor'],
    ['Regenbogen aus NeoPixeln', 'esp32-sensor'],
  ])('follows the words: %s', (goal, device) => {
    expect(deviceOf(goal)).toBe(device);
  });

  it('reads the requirements as well', () => {
    expect(deviceOf('My board', { requirement: 'show a smiley on the OLED' })).toBe('esp32-sensor');
  });

  it('is the simplest where nothing is said', () => {
    expect(deviceFor({ hardware: undefined }).id).toBe('esp32-blink');
  });
});

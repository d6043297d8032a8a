import { describe, expect, it } from 'vitest';
import { readMaker, readMoment, withIds } from './moment.ts';

const USUAL = { button: 'Press me', says: 'WOW!' };

describe('readMoment', () => {
  it.each([
    ['when I press the Bark button, then WOOF! appears in big letters', 'Bark', 'WOOF!'],
    ['when I click the "Say moo" button, then show "Moo, moo"', 'Say moo', 'Moo, moo'],
    ['when I press Dance, then it says Hip hop hooray', 'Dance', 'Hip hop hooray'],
    ['when I press the button, then HELLO WORLD!', 'Press me', 'HELLO WORLD!'],
    ['wenn ich den Bell-Knopf drücke, dann erscheint WUFF!', 'Bell', 'WUFF!'],
    ['cuando pulso el botón Ladra, entonces aparece ¡GUAU!', 'Ladra', '¡GUAU!'],
    ['quand j’appuie sur le bouton Aboie, alors OUAF ! apparaît', 'Aboie', 'OUAF'],
    ['when I press it', 'Press me', 'WOW!'],
  ])('reads "%s"', (text, button, says) => {
    expect(readMoment(text, USUAL)).toEqual({ button, says });
  });
});

describe('readMaker', () => {
  it('lets a button say what it does', () => {
    expect(readMaker('a page with a button that makes him bark', USUAL)).toEqual({
      button: 'Bark',
      says: 'BARK!',
    });
    expect(readMaker('a button', USUAL)).toBe(USUAL);
  });
});

describe('withIds', () => {
  it('gives every button an id of its own that no other part of the page has', () => {
    const named = (button: string) => ({ button, says: 'x' });
    const ids = withIds([named('Bark'), named('Bark'), named('Ärger!'), named('…'), named('Counter')]);
    expect(ids.map(({ id }) => id)).toEqual(['bark', 'bark-2', 'arger', 'button', 'counter-2']);
  });
});

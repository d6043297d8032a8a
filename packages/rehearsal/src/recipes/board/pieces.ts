import type { Piece } from '../general/page/part.ts';
import type { PieceId } from './program/program.ts';
import { source } from './template.ts';
import type { Action, Wish } from './wish.ts';

/** One job for one agent each; they can be done side by side, because no piece knows another. */
const PIECES: Readonly<Record<PieceId, Omit<Piece, 'isFor'>>> = {
  light: {
    name: 'Make the light',
    description: 'Write light.py: a light that blinks slowly or fast without ever waiting.',
    files: [source('light.py')],
    acceptance: ['The light says what it does whenever that changes.'],
    summary: 'I made the light: it blinks slowly, blinks fast, is on or is off, and says so.',
  },
  traffic: {
    name: 'Make the traffic light',
    description: 'Write traffic.py: red, green, yellow and red again, each for its time.',
    files: [source('traffic.py')],
    acceptance: ['Exactly one lamp is lit at any moment.'],
    summary: 'I made the traffic light. Whoever wants to cross can hurry it up while it is green.',
  },
  tune: {
    name: 'Make the tune',
    description: 'Write tune.py: notes for the buzzer, one after the other.',
    files: [source('tune.py')],
    acceptance: ['The buzzer is quiet when the tune has ended.'],
    summary: 'I wrote down a tune for the buzzer; it plays while everything else goes on.',
  },
  screen: {
    name: 'Make the screen',
    description: 'Write screen.py: a text is broken into lines that fit the small screen.',
    files: [source('screen.py')],
    acceptance: ['No line is longer than the screen.'],
    summary: 'I made the screen: a text is broken between its words, so that it fits.',
  },
  button: {
    name: 'Make the button',
    description: 'Write button.py: a press counts once, however much the button trembles.',
    files: [source('button.py')],
    acceptance: ['A press that is held counts once.'],
    summary: 'I made the button. It waits until the press is steady, and then counts it once.',
  },
  sensors: {
    name: 'Make the sensors',
    description: 'Write sensor.py and watch.py: measure again and again, and notice when a limit is crossed.',
    files: [source('sensor.py'), source('watch.py')],
    acceptance: ['Crossing a limit is told once, and so is coming back.'],
    summary: 'I made the sensor and the watch: one measures and says the number, one notices limits.',
  },
};

const OF_ACTION: Readonly<Record<Action['do'], PieceId | undefined>> = {
  light: 'light',
  tune: 'tune',
  traffic: 'traffic',
  write: 'screen',
  write_sensor: 'screen',
  measure: 'sensors',
  tell: undefined,
};

const usesPiece = (id: PieceId, { action, trigger }: Wish): boolean =>
  OF_ACTION[action.do] === id ||
  (id === 'button' && trigger.on === 'button') ||
  (id === 'sensors' && trigger.on === 'limit');

/** The jobs for a program's pieces, each with the wishes that need it. */
export const piecesFor = (ids: ReadonlySet<PieceId>, wishes: readonly Wish[]): readonly Piece[] =>
  [...ids].map((id) => ({
    ...PIECES[id],
    isFor: (requirement) => wishes.some((wish) => wish.requirement === requirement && usesPiece(id, wish)),
  }));

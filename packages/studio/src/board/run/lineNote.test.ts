import { expect, it } from 'vitest';
import { aBoard } from '../testing/aBoard.ts';
import { type LineFacts, lineNote } from './lineNote.ts';

const facts = (changes: Partial<LineFacts['now']> = {}, more: Partial<LineFacts> = {}): LineFacts => ({
  now: { connection: { state: 'live' }, line: 'open', board: aBoard(), ...changes },
  isFlashing: false,
  hasProgram: true,
  ...more,
});

it.each([
  ['live', facts()],
  ['empty', facts({}, { hasProgram: false })],
  ['gone', facts({ line: 'gone' })],
  ['busy', facts({ line: 'busy' })],
  ['connecting', facts({ board: undefined })],
  ['offline', facts({ connection: { state: 'offline', tries: 2 } })],
  ['ended', facts({ connection: { state: 'ended', reason: 'not_found' } })],
  ['flashing', facts({ line: 'busy', connection: { state: 'offline', tries: 2 } }, { isFlashing: true })],
] as const)('a board is %s', (note, given) => {
  expect(lineNote(given)).toBe(note);
});

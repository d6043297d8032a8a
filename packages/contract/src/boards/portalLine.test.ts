import { expect, it } from 'vitest';
import { readPortalLine, writePortalLine } from './portalLine.ts';

it('reads what a board says to the portal, also behind what was printed without a line end', () => {
  expect(readPortalLine('@nugget {"when":"dry"}')).toEqual({ when: 'dry', value: true });
  expect(readPortalLine('moisture: 28@nugget {"answer":7,"value":28}')).toEqual({ answer: 7, value: 28 });
  expect(readPortalLine('@nugget {"hello":["led"]}')).toEqual({ hello: ['led'] });
});

it('leaves lines for people, damaged lines and orders of the host alone', () => {
  const lines = ['moisture: 28', '@nugget {"when":', '@nugget []', '@nugget {"tell":"led","params":{}}', ''];
  expect(lines.map(readPortalLine)).toEqual(lines.map(() => undefined));
});

it('writes one line, whatever the words in it', () => {
  const line = writePortalLine({ tell: 'screen', params: { text: 'two\nlines' } });
  expect(line).toBe('@nugget {"tell":"screen","params":{"text":"two\\nlines"}}');
});

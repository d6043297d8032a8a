import { expect, it } from 'vitest';
import { readStream } from '../testing/readStream.ts';
import { toMessage } from './message.ts';
import { TIMINGS } from './pace.ts';
import { streamResponse } from './respond.ts';

const signal = new AbortController().signal;

const message = (says: string) =>
  toMessage({
    turn: { says, calls: [{ tool: 'Write', input: { file_path: 'ä/😀.js', content: '😀'.repeat(50) } }] },
    model: 'm',
    body: '{}',
  });

it.each(['brisk', 'natural'] as const)(
  'streams words and tool calls in pieces, whole again at the end: %s',
  async (pace) => {
    const reply = await readStream(streamResponse(message('Hello 👩‍🚀👩‍🚀!'), TIMINGS[pace], signal));
    expect(reply.content).toEqual(message('Hello 👩‍🚀👩‍🚀!').content);
    expect(reply.deltas).toBeGreaterThan(4);
  },
);

it('leaves out words where there are none', async () => {
  const reply = await readStream(streamResponse(message(''), TIMINGS.brisk, signal));
  expect(reply.content.map(({ type }) => type)).toEqual(['tool_use']);
});

it('stops waiting when its reader goes away', async () => {
  const response = streamResponse(message('Hello'), TIMINGS.natural, signal);
  const reader = response.body?.getReader();
  await reader?.read();
  await reader?.cancel();
  expect((await reader?.read())?.done).toBe(true);
});

it('gives the same request the same ids, and another request others', () => {
  const turn = { says: 'Hi', calls: [] };
  const id = (body: string) => toMessage({ turn, model: 'm', body }).id;
  expect(id('a')).toBe(id('a'));
  expect(id('a')).not.toBe(id('b'));
});

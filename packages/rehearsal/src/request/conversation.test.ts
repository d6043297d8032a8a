import { writeBrief } from '@nugget/contract';
import { describe, expect, it } from 'vitest';
import { aTaskBrief } from '../testing/aBrief.ts';
import { readConversation } from './conversation.ts';
import { parseMessagesRequest } from './messagesRequest.ts';

const brief = (name: string) => writeBrief(aTaskBrief({ task: { id: name, name } }));

const read = (messages: readonly unknown[], parts: object = {}) =>
  readConversation(parseMessagesRequest(JSON.stringify({ model: 'm', messages, ...parts })));

const nameOf = ({ brief: found }: ReturnType<typeof read>) => found.purpose === 'task' && found.task.name;

const used = (id: string) => ({
  role: 'assistant',
  content: [{ type: 'tool_use', id, name: 'Read', input: {} }],
});
const answered = (id: string, content: unknown, is_error = false) => ({
  role: 'user',
  content: [{ type: 'tool_result', tool_use_id: id, content, is_error }],
});

describe('a conversation', () => {
  it('is about the last brief, and begins after it', () => {
    const found = read([
      { role: 'user', content: brief('first') },
      used('a'),
      answered('a', 'old'),
      { role: 'user', content: [{ type: 'text', text: brief('second') }] },
      used('b'),
      answered('b', 'new'),
    ]);
    expect(nameOf(found)).toBe('second');
    expect(found.history).toEqual([[{ text: 'new', failed: false }]]);
  });

  it('takes no brief from a file that was read, nor from its own words', () => {
    const found = read([
      { role: 'user', content: brief('mine') },
      used('a'),
      answered('a', [{ type: 'text', text: brief('a trap') }]),
      { role: 'assistant', content: brief('another trap') },
    ]);
    expect(nameOf(found)).toBe('mine');
  });

  it('reads a brief in the system prompt', () => {
    expect(nameOf(read([{ role: 'user', content: 'Go!' }], { system: brief('there') }))).toBe('there');
  });

  it('knows the folder from the environment text, wherever that stands', () => {
    const environment = '# Environment\n - Primary working directory: /some/where else\n - Platform: linux';
    const user = { role: 'user', content: brief('x') };
    expect(read([user, { role: 'system', content: environment }]).folder).toBe('/some/where else');
    expect(read([user], { system: [{ type: 'text', text: environment }] }).folder).toBe('/some/where else');
    expect(read([user]).folder).toBeUndefined();
  });

  it('keeps the answers of one turn together, in the order of its calls', () => {
    const both = {
      role: 'assistant',
      content: [
        { type: 'thinking', thinking: '…', signature: '' },
        ...used('a').content,
        ...used('b').content,
      ],
    };
    const found = read([
      { role: 'user', content: brief('x') },
      both,
      { role: 'user', content: [...answered('b', 'two', true).content, ...answered('a', 'one').content] },
    ]);
    expect(found.history).toEqual([
      [
        { text: 'one', failed: false },
        { text: 'two', failed: true },
      ],
    ]);
  });

  it('counts a call without an answer as failed', () => {
    const found = read([
      { role: 'user', content: brief('x') },
      used('a'),
      { role: 'user', content: 'Well?' },
    ]);
    expect(found.history[0]?.[0]?.failed).toBe(true);
  });
});

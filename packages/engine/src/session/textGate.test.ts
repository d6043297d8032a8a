import { LIMITS, type SessionEvent } from '@nugget/contract';
import { describe, expect, it } from 'vitest';
import { createTextGate } from './textGate.ts';

const says = (content: string): SessionEvent => ({
  type: 'agent_output',
  task_id: 't1',
  agent_name: 'Nova',
  content,
});
const through = (content: string, secrets: readonly string[] = []): unknown => {
  const event = createTextGate({ secrets })(says(content));
  return event.type === 'agent_output' ? event.content : undefined;
};

describe('the text gate', () => {
  it('hides a known secret wherever it stands', () => {
    expect(through('my key is correct-horse-battery, really', ['correct-horse-battery'])).toBe(
      'my key is [hidden], really',
    );
  });

  it('hides a secret that came to be known later', () => {
    const secrets: string[] = [];
    const gate = createTextGate({ secrets: () => secrets });
    secrets.push('correct-horse-battery');
    expect(gate(says('correct-horse-battery'))).toMatchObject({ content: '[hidden]' });
  });

  it('hides what looks like a key even when it is not known', () => {
    expect(through('found sk-ant-api03-abcdefghijkl in a file')).toBe('found [hidden] in a file');
    expect(through('found nugget-key-0123456789abcdef in a file')).toBe('found [hidden] in a file');
  });

  it('takes out what could steer a terminal and keeps line breaks and tabs', () => {
    expect(through('\u001b[31mred\u001b[0m\u001b]0;title\u0007\ttab\r\nnext\u0000\u0008')).toBe(
      'red\ttab\nnext',
    );
  });

  it('bounds the length', () => {
    expect(String(through('x'.repeat(LIMITS.eventText * 2)))).toHaveLength(LIMITS.eventText + 1);
  });

  it('cleans texts inside lists and objects, and leaves names, numbers and flags alone', () => {
    const event: SessionEvent = {
      type: 'user_question',
      task_id: 't1',
      question_id: 'q',
      questions: [
        {
          question: 'Which\u0007 one, 🦄‏؟',
          header: 'h',
          options: [{ label: 'a\u001b[2J', description: '' }],
          multiSelect: true,
        },
      ],
    };
    expect(createTextGate({ secrets: [] })(event)).toEqual({
      ...event,
      questions: [
        {
          question: 'Which one, 🦄‏؟',
          header: 'h',
          options: [{ label: 'a', description: '' }],
          multiSelect: true,
        },
      ],
    });
  });

  it('cleans the names that a text is filed under as well', () => {
    const event: SessionEvent = {
      type: 'question_answered',
      question_id: 'q',
      answers: { 'Is it sk-ant-api03-abcdefghijkl?\u001b[2J': 'yes' },
    };
    expect(createTextGate({ secrets: [] })(event)).toMatchObject({ answers: { 'Is it [hidden]?': 'yes' } });
  });
});

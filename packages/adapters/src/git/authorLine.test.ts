import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { authorLine } from './authorLine.ts';

describe('an agent as the author of a commit', () => {
  it.each([
    ['Nova', 'Nova', 'nova@agents.nugget'],
    ['Captain Élan', 'Captain Élan', 'captain-e-lan@agents.nugget'],
    ['🦊 Fox', '🦊 Fox', 'fox@agents.nugget'],
    ['🦊', '🦊', 'agent@agents.nugget'],
    ['<evil@x> "Bob"', 'evil@x "Bob', 'evil-x-bob@agents.nugget'],
    ['a\nCommitter: x', 'a Committer: x', 'a-committer-x@agents.nugget'],
    ['\u202eavoN', 'avoN', 'avon@agents.nugget'],
    ['...', 'Agent', 'agent@agents.nugget'],
    ['\u0000', 'Agent', 'agent@agents.nugget'],
  ])('turns %j into %j', (agentName, name, email) => {
    expect(authorLine(agentName)).toEqual({ name, email });
  });

  it('is safe for any name', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (agentName) => {
        const { name, email } = authorLine(agentName);
        expect(name).toMatch(/^[^\p{C}<>\s.,:;"\\']/u);
        expect(name).not.toMatch(/[\p{C}<>]/u);
        expect(email).toMatch(/^[a-z0-9-]+@agents\.nugget$/);
      }),
    );
  });
});

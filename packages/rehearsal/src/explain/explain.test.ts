import { type ExplainRequest, writeExplain } from '@nugget/contract';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { applyComposition } from '../recipes/applyComposition.ts';
import { composeFor } from '../recipes/index.ts';
import { createRehearsal } from '../rehearsal.ts';
import { exampleSpec } from '../testing/aSpec.ts';
import { explainLines } from './explain.ts';

interface Asked {
  readonly language?: string;
  /** Lines that stand above what is selected. */
  readonly before?: readonly string[];
}

function aRequest(path: string, code: string, { language = 'en', before = [] }: Asked = {}): ExplainRequest {
  const numbered = [...before, ...code.split('\n')].map((text, at) => ({ number: at + 1, text }));
  return {
    path,
    language,
    before: numbered.slice(0, before.length),
    selected: numbered.slice(before.length),
    after: [],
  };
}

const explain = (path: string, code: string, asked: Asked = {}): string =>
  explainLines(aRequest(path, code, asked));

describe('explaining lines', () => {
  it.each([
    ['src/a.js', 'let lives = 3;', 'Line 1: keeps 3 under the name lives; that may change later.'],
    ['src/a.js', 'export const SPEED = 340; // pixels', 'under the name SPEED'],
    ['src/a.js', "import { hurt } from './game.js';", 'fetches hurt from ./game.js'],
    [
      'src/a.js',
      'export function turn(game, way) {',
      'a recipe called turn: a function. Whoever uses it hands it game, way.',
    ],
    ['src/a.js', 'if (game.lives <= 0) endGame(game);', 'is it true that game.lives <= 0?'],
    ['src/a.js', 'for (const rock of rocks) {', 'for every rock in rocks: a loop'],
    ['src/a.js', "button.addEventListener('click', () => start());", 'waits for "click" on button'],
    ['src/a.js', 'game.points += 10;', 'makes game.points bigger by 10'],
    ['src/a.js', '  return score;', 'gives back score'],
    ['style.css', '.card {', 'how everything looks that fits .card:'],
    ['style.css', '  color: red;', 'Colour: color is red.'],
    ['style.css', '  padding: 1rem;', 'Free space: padding is 1rem.'],
    [
      'index.html',
      '<button id="start">Go</button>',
      'A button to press: the element button called "start", with the words "Go".',
    ],
    ['main.py', 'def roll(sides):', 'a recipe called roll'],
    ['main.py', 'while True:', 'goes on as long as True'],
    ['main.py', 'print("Hello")', 'writes on the screen: "Hello"'],
  ])('%s: %s', (path, code, words) => {
    expect(explain(path, code)).toContain(words);
  });

  it('tells the note above the lines, and says that it is a script', () => {
    const text = explain('src/a.js', 'export function hurt(game) {', {
      before: ['/** Ouch! That costs a life. */'],
    });
    expect(text).toContain('The note above it says: "Ouch! That costs a life."');
    expect(text).toContain('scripted, not AI');
  });

  it.each([
    ['de', 'merkt sich 3 unter dem Namen lives'],
    ['es', 'guarda 3 con el nombre lives'],
    ['fr', 'garde 3 sous le nom lives'],
  ])('speaks %s', (language, words) => {
    expect(explain('src/a.js', 'let lives = 3;', { language })).toContain(words);
  });

  it('sums up a long selection with the real names in it', () => {
    const files = applyComposition(composeFor(exampleSpec('hungry-snake')));
    const text = explain('src/rules.js', files.get('src/rules.js') ?? '');
    expect(text).toMatch(/functions: same, startSnake, newFood, turn, step/);
    expect(text.split('\n').length).toBeLessThan(32);
  });

  it('understands nearly every line of the nuggets in the gallery', () => {
    const names = ['hungry-snake', 'space-dodge', 'pet-page', 'my-dragon', 'secret-code'];
    const lines = names.flatMap((name) =>
      [...applyComposition(composeFor(exampleSpec(name)))]
        .filter(([path]) => /\.(?:js|css|html|py)$/.test(path))
        .flatMap(([path, text]) =>
          text
            .split('\n')
            .filter((line) => line.trim() !== '')
            .map((line) => ({ path, line })),
        ),
    );
    const lost = lines.filter(({ path, line }) => explain(path, line).includes('belongs to the line before'));
    expect(lost.length / lines.length).toBeLessThan(0.1);
  });

  it('has something to say about any lines at all', () => {
    fc.assert(
      fc.property(
        fc.constantFrom('a.js', 'b.css', 'c.html', 'd.py', 'e.md', 'f'),
        fc.string(),
        (path, code) => {
          expect(explain(path, code).split('\n').length).toBeGreaterThan(2);
        },
      ),
    );
  });
});

it('answers an explain request like a model would, in plain text', async () => {
  const request = aRequest('src/lives.js', 'let lives = 3;');
  const body = JSON.stringify({
    model: 'claude-opus-5-5',
    max_tokens: 500,
    messages: [{ role: 'user', content: `Explain this.\n${writeExplain(request)}` }],
  });
  const signal = new AbortController().signal;
  const response = await createRehearsal({ pace: 'brisk' }).send({
    path: '/v1/messages',
    headers: {},
    body,
    signal,
  });
  expect(await response.json()).toMatchObject({
    content: [{ type: 'text', text: explainLines(request) }],
  });
});

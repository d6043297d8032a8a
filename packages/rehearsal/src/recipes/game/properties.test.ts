import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { aBehaviour, aSpec } from '../../testing/aSpec.ts';
import { compositionProblems } from '../../testing/compositionProblems.ts';
import { runNodeTests } from '../../testing/runNodeTests.ts';
import { applyComposition, type Files } from '../applyComposition.ts';
import { chooseFeatures } from './choose.ts';
import { game } from './index.ts';

const GOALS = [
  'Dodge the asteroids',
  'Catch falling apples',
  'Find the way out of a maze',
  'A quiz about space',
  'A dancing fox',
];

/** One sentence for everything that a game can have, and some that no game here can. */
const WISHES = [
  'the arrow keys move it',
  'bombs fall faster and faster',
  'collect coins',
  'a score that goes up every second',
  'ten points for every coin',
  'three lives',
  'five levels',
  'remember my best score',
  'when a ghost touches me, then show GAME OVER and a play again button',
  'thirty seconds on the clock',
  'let me choose how fast it is',
  'it must work without the internet',
  'a purple background',
  'a singing whale',
];

const someGame = fc
  .record({
    goal: fc.constantFrom(...GOALS),
    wishes: fc.subarray(WISHES),
    visual: fc.constantFrom(
      'space',
      'nature',
      'fun_colorful',
      'clean_simple',
      'dark_techy',
      'purple dragons',
    ),
    language: fc.constantFrom('en', 'es', 'fr', 'de', 'ar'),
  })
  .map(({ goal, wishes, visual, language }) =>
    aSpec({
      nugget: { goal, type: 'game' },
      requirements: wishes.map((description) => ({ type: 'feature' as const, description })),
      style: { visual },
      language,
    }),
  );

const HOSTILE = [
  '</script><script>alert(1)</script>',
  'quotes \' " ` and \\ and $' + '{x}',
  'two\nlines and */ the end of a comment',
  '__proto__',
  'مرحبا \u202e reversed',
  '😀 {{goal}} {{word.score}}',
];

/** Ids of elements and names of modules that a file speaks of and nobody made. */
function missingPieces(files: Files): readonly string[] {
  const page = files.get('index.html') ?? '';
  return [...files].flatMap(([path, text]) => [
    ...[...text.matchAll(/(?:write|find)\('([\w-]+)'/g)].flatMap(([, id]) =>
      page.includes(`id="${id}"`) ? [] : [`${path} looks for #${id}`],
    ),
    ...[...text.matchAll(/from '(\.[^']+)'/g)].flatMap(([, from = '']) => {
      const target = new URL(from, `file:///${path}`).pathname.slice(1);
      return files.has(target) ? [] : [`${path} imports ${target}`];
    }),
  ]);
}

describe('any game', () => {
  it('can be planned and built, whatever is wished together', () => {
    fc.assert(
      fc.property(someGame, (spec) => {
        const composition = game.compose(spec);
        expect(compositionProblems(spec, composition)).toEqual([]);
        expect(missingPieces(applyComposition(composition))).toEqual([]);
      }),
      { numRuns: 150 },
    );
  });

  it('names what it cannot do instead of pretending', () => {
    const spec = aSpec({
      nugget: { goal: 'Dodge the asteroids', type: 'game' },
      requirements: [{ type: 'feature', description: 'a singing whale' }],
    });
    const { beyond, tasks } = game.compose(spec);
    expect(beyond).toEqual(['a singing whale']);
    expect(tasks.find(({ id }) => id === 'together')?.summary).toContain('a singing whale');
  });

  it('does not count a wish as done because one of its words is known', () => {
    const wishes = [
      'press the arrow key up to jump',
      'shoot the asteroids for ten points',
      'a sound when I score',
    ];
    const spec = aSpec({
      nugget: { goal: 'Dodge the asteroids', type: 'game' },
      requirements: wishes.map((description) => ({ type: 'feature' as const, description })),
    });
    expect(game.compose(spec).beyond).toEqual(wishes);
  });

  it('takes hostile words as words', async () => {
    const spec = aSpec({
      nugget: { goal: HOSTILE.join(' '), description: HOSTILE.join('\n'), type: 'game' },
      requirements: [
        { type: 'feature', description: `remember my best score ${HOSTILE.join(' ')}` },
        { type: 'feature', description: `collect coins ${HOSTILE[0]}` },
      ],
      workflow: {
        behavioral_tests: HOSTILE.map((text) => aBehaviour(text, `${text} and a singing whale`)),
      },
    });
    const composition = game.compose(spec);
    expect(compositionProblems(spec, composition)).toEqual([]);
    const files = applyComposition(composition);
    expect(files.get('index.html')).not.toMatch(/<script>alert|\u202e/);
    expect((await runNodeTests(files)).failed).toEqual([]);
  });

  it('is built of parts that a child could read: short files with a first word about themselves', () => {
    const spec = aSpec({
      nugget: { goal: 'Dodge the asteroids', type: 'game' },
      requirements: WISHES.map((description) => ({ type: 'feature' as const, description })),
    });
    for (const [path, text] of applyComposition(game.compose(spec))) {
      if (!path.startsWith('src/')) continue;
      expect(text.split('\n').length, path).toBeLessThan(100);
      expect(text, path).toMatch(/^\s*(?:\/\/|\/\*\*)/m);
    }
  });
});

describe('words', () => {
  const idsFor = (goal: string, ...wishes: readonly string[]) =>
    chooseFeatures(
      aSpec({
        nugget: { goal, type: 'game' },
        requirements: wishes.map((description) => ({ type: 'feature' as const, description })),
      }),
    ).map(({ id }) => id);

  it('choose what a game has', () => {
    expect(idsFor('Dodge asteroids')).toEqual(['move', 'fall', 'crash', 'ending']);
    expect(idsFor('Catch falling apples', 'three lives')).toEqual(['move', 'collect', 'lives', 'ending']);
    expect(idsFor('A maze', 'collect gems', 'three levels')).toEqual([
      'move',
      'collect',
      'maze',
      'levels',
      'ending',
    ]);
    expect(idsFor('A quiz', 'a high score')).toEqual(['quiz', 'score', 'best', 'ending']);
    expect(idsFor('A dancing fox')).toEqual(['move', 'collect', 'ending']);
  });
});

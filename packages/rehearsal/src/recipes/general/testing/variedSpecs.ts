import type { NuggetSpec, NuggetType } from '@nugget/contract';
import fc from 'fast-check';
import { aSpec } from '../../../testing/aSpec.ts';

/** Text that breaks careless programs: closing tags, quotes, line breaks, placeholders, other directions. */
export const NASTY: readonly string[] = [
  '</script><script>alert(1)</script>',
  '"; alert(1); "',
  // biome-ignore lint/suspicious/noTemplateCurlyInString: this is what a child might really paste.
  "it's `${process.exit(1)}`",
  'back\\slash \\n \\u0041 %s {0} {{title}} {name}',
  'two\nlines\r\nand \u2028 more',
  '<img src=x onerror=alert(1)>',
  '🦊👩‍👩‍👧 ñandú',
  'مرحبا \u202e txt.exe',
  '__proto__',
  'constructor',
  '"""',
  '# *not* [a](javascript:alert(1))',
];

const WISHES: readonly string[] = [
  'three fun facts',
  'twelve cards with facts',
  'fünf Fakten',
  'when I press the Moo button, then MOO! appears',
  'wenn ich den Bell-Knopf drücke, dann WUFF!',
  'a counter of how many times it was pressed',
  'a new joke every time I press the button',
  'ten jokes about animals',
  'a gallery with five pictures',
  'a colour picker',
  'light and dark mode',
  'a to-do list',
  'it asks my name',
  'a face that is happy or sad',
  'ten multiplication questions up to 10 x 10',
  'when my answer is wrong, ask it again later',
  'a quiz with five questions about planets',
  'ninety seconds on the clock',
  'convert miles to kilometers',
  'roll 3 dice with 20 sides',
  'a calculator',
  'seven scenes with two choices each',
  'four endings',
  'a button to start again',
  'remember which endings I have found',
  'dice like 2d6, in Python with pytest',
  'a history of my last five rolls',
  'it must work without the internet',
  'big text',
  'the page is green',
  'send it to my grandma by email',
  'when I press it, then fireworks',
];

const words = fc
  .array(fc.oneof({ weight: 3, arbitrary: fc.constantFrom(...WISHES) }, fc.constantFrom(...NASTY)), {
    minLength: 1,
    maxLength: 3,
  })
  .map((parts) => parts.join(' '));

const requirement = fc.record({
  type: fc.constantFrom('feature', 'constraint', 'when_then', 'data', 'timer'),
  description: words,
});

function showing(id: string, [when, then]: readonly [string, string]) {
  return { when, then, requirement_id: id };
}

interface Kind {
  readonly type: NuggetType;
  /** Stands at the end of every goal. */
  readonly ending: string;
}

/** Specs of one type that mix what we know with what would break a careless recipe. */
export const variedSpecs = ({ type, ending }: Kind): fc.Arbitrary<NuggetSpec> =>
  fc
    .record({
      goal: words,
      description: fc.oneof(fc.constant(''), words),
      requirements: fc.array(requirement, { maxLength: 8 }),
      language: fc.constantFrom('en', 'de', 'es', 'fr-CA', 'ar'),
      visual: fc.constantFrom('space', 'nature', 'a purple dream', ...NASTY),
      personality: fc.constantFrom('silly', 'mysterious', 'like a coach', ...NASTY),
      review: fc.boolean(),
      testing: fc.boolean(),
      behaviour: fc.option(fc.tuple(words, words)),
    })
    .map(({ goal, description, requirements, language, visual, personality, review, testing, behaviour }) =>
      aSpec({
        nugget: { goal: `${goal}${ending}`, description, type },
        requirements,
        language,
        style: { visual, personality },
        workflow: {
          review_enabled: review,
          testing_enabled: testing,
          behavioral_tests: behaviour === null ? [] : [showing('req_0', behaviour)],
        },
      }),
    );

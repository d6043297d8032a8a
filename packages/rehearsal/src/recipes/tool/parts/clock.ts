import type { Part, PartOrder } from '../../general/page/part.ts';
import { countIn } from '../../general/reading/numbers.ts';
import { wordsFor } from '../../shared/words/index.ts';
import { template } from '../template.ts';

const CLOCK =
  /\b(clock|timer|countdown|count(?:s|ing)? down|seconds?|minutes?|uhr|sekunden?|minuten?|reloj|cuenta atrás|segundos?|minutos?|chrono(?:mètre)?|minuteur|secondes?)\b/iu;
const SECOND = /^(seconds?|secs?|sekunden?|segundos?|secondes?)$/i;
const MINUTE = /^(minutes?|mins?|minuten?|minutos?)$/i;
/** Clocks of another kind than ours: they count up, ring, or know the hour of the day. */
const OTHER_CLOCK =
  /\b(stop\s?watch|alarm|wakes?|what time it is|time of (?:the )?day|every (?:second|minute))\b/i;

const LONGEST = 24 * 60 * 60;

/** Counts down: for a round where there is a trainer or a quiz, else with buttons of its own. */
export const clock: Part = {
  id: 'clock',
  isNamedIn: (words) => CLOCK.test(words) && !OTHER_CLOCK.test(words),
  answers: ({ description }) =>
    CLOCK.test(description) && !OTHER_CLOCK.test(description) && (secondsIn(description) ?? 1) <= LONGEST,
  build: (order) => {
    const { spec, titles } = order;
    const seconds = secondsFor(order);
    const words = wordsFor(spec.language);
    const isPartOfRound = order.partIds.has('trainer') || order.partIds.has('quiz');
    const texts = { timeUp: words.timeUp, start: words.start, pause: words.pause, again: words.again };
    const folder = isPartOfRound ? { program: 'src', test: 'tests' } : { program: 'alone', test: 'alone' };
    return {
      show: 'showClock',
      tests: [
        { ...template(`${folder.test}/clock.test.mjs`, { titles, seconds }), path: 'tests/clock.test.mjs' },
      ],
      pieces: [
        {
          name: 'Make the clock',
          description: `Count down ${seconds} seconds${isPartOfRound ? ' in every round' : ', with start and pause'}.`,
          files: [
            { ...template(`${folder.program}/clock.js`, { ...texts, seconds }), path: 'src/clock.js' },
            template('looks/clock.css'),
          ],
          acceptance: [`The clock begins at ${seconds} seconds and says when the time is up.`],
          summary: `I made a clock for ${seconds} seconds. It makes no noise.`,
        },
      ],
    };
  },
};

function secondsFor({ spec, requirements }: PartOrder): number {
  const texts = [
    ...requirements.map(({ description }) => description),
    spec.nugget.description,
    spec.nugget.goal,
  ];
  return Math.min(LONGEST, Math.max(1, texts.map(secondsIn).find((seconds) => seconds !== undefined) ?? 60));
}

function secondsIn(text: string): number | undefined {
  const minutes = countIn(text, MINUTE);
  const seconds = countIn(text, SECOND);
  return minutes === undefined ? seconds : minutes * 60 + (seconds ?? 0);
}

import type { Part } from '../../general/page/part.ts';
import { filesOf } from '../../general/page/part.ts';
import { face as pageFace } from '../../website/parts/face.ts';
import type { BoardProgram } from '../program/program.ts';
import { template } from '../template.ts';
import { boardWords } from '../words/index.ts';

const HAPPY_FROM = 30;
const EVERY_MS = 1_000;

/** The website's face, listening to the board: it asks the sensor that the face is about. */
export function boardFace({ portal, limits }: BoardProgram): Part {
  const answer = portal?.answers[0];
  if (answer === undefined) return pageFace;
  const limit = limits.find(
    ({ limit: { sensor, side } }) => sensor === answer.sensor && side === 'under',
  )?.limit;
  const happyFrom = limit?.at ?? HAPPY_FROM;
  return {
    ...pageFace,
    build: (order) => {
      const { slider, happy, sad } = boardWords(order.spec.language);
      const values = { slider, happy, sad, happyFrom, question: answer.id, everyMs: EVERY_MS };
      const usual = pageFace.build(order);
      const picture = filesOf(usual).filter(({ path }) => !/face\.(?:js|css)$/.test(path));
      return {
        ...usual,
        tests: [template('tests/face.test.mjs', { titles: order.titles })],
        pieces: [
          {
            name: 'Draw the face',
            description: 'Draw a face that is happy or sad, and let it ask the board again and again.',
            files: [template('src/face.js', values), template('looks/face.css'), ...picture],
            acceptance: [`From ${happyFrom} percent on the face is happy, below that it is sad.`],
            summary:
              'I drew the face. It asks the board each second; without a board it listens to a slider.',
          },
        ],
      };
    },
  };
}

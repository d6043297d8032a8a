import { asTest, type Feature } from '../design.ts';

export const crash: Feature = {
  id: 'crash',
  name: 'Notice a crash',
  needs: ['fall', 'move', 'ending'],
  does: ({ pictures, has }) =>
    `When one of the ${pictures.danger.called} touches the ${pictures.player.called}, ${has('lives') ? 'that costs a life' : 'the game is over'}.`,
  answers: ({ description }) =>
    /\b(?:touch(?:es|ed)?|hits?|crash|collide|bump|overlap|dodge|avoid)/i.test(description),
  isWanted: ({ kind, hasDanger }) => kind === 'arcade' && hasDanger,
  build: ({ file }) => ({
    files: [file('src/crash.js')],
    tests: [asTest('crash', file('tests/crash.mjs'))],
    plug: { imports: ["{ crash } from './crash.js'"], parts: ['crash'] },
  }),
};

import type { Part } from '../../general/page/part.ts';
import { template } from '../template.ts';
import { websiteWords } from '../words/index.ts';

const FACE = /\b(face|gesicht|cara|visage)\b/i;
const MOOD = /\b(happy|sad|glücklich|fröhlich|traurig|content\w*|feliz|triste|heureu\w*)\b/i;
const PERCENT = /(\d{1,2})\s*(?:%|percent|prozent|por ciento|pour cent)/i;
const USUALLY_HAPPY_FROM = 30;

/** A flowerpot that looks happy or sad. It listens to a slider: a page has no sensor. */
export const face: Part = {
  id: 'face',
  isNamedIn: (words) => FACE.test(words) && MOOD.test(words),
  answers: ({ description }) => FACE.test(description) && MOOD.test(description),
  build: ({ spec, titles, requirements }) => {
    const words = websiteWords(spec.language).face;
    const percent = requirements.map(({ description }) => PERCENT.exec(description)?.[1]).find(Boolean);
    const happyFrom = Number(percent ?? USUALLY_HAPPY_FROM);
    return {
      show: 'showFace',
      html: `\n<div id="face">\n${template('pictures/face.svg').text}</div>\n`,
      tests: [template('tests/face.test.mjs', { titles })],
      pieces: [
        {
          name: 'Draw the face',
          description: 'Draw a face that is happy or sad, and a slider that decides which.',
          files: [template('src/face.js', { ...words, happyFrom }), template('looks/face.css')],
          acceptance: [`From ${happyFrom} percent on the face is happy, below that it is sad.`],
          summary: 'I drew the face. It listens to a slider: there is no sensor on a page.',
        },
      ],
    };
  },
};

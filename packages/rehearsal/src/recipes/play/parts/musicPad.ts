import type { Part, PartOrder } from '../../general/page/part.ts';
import { countBetween } from '../../general/reading/numbers.ts';
import { shareTitles } from '../shareTitles.ts';
import { template, testFile } from '../template.ts';
import { playWords } from '../words/index.ts';

const TOY =
  /\b(music (?:pads?|maker|machine|box|board)|(?:sound|drum|beat) ?(?:pads?|board|machine|maker)|piano|xylophone|make music|musik\w*|klangfelder|xylophon|klavier|caja de música|música|xilófono|tablette musicale|musique)\b/iu;
const RECORDS =
  /\b(records?|recording|plays? (?:it|my \w+) (?:back|again)|tape|tunes?|melod(?:y|ies|ie|ía)|aufnehm\w*|grab\w*|enregistr\w*)\b/iu;
const PLAYS =
  /\b(pads?|notes?|sounds?|keys?|plays?|press\w*|lights? up|colou?r\w*|music|töne|tasten|klang|klänge|notas?|sonidos?|teclas?|sons?|touches)\b/iu;

/** Coloured pads that sound good together, and a tape that plays your tune. */
export const musicPad: Part = {
  id: 'musicPad',
  isNamedIn: (words) => TOY.test(words),
  answers: ({ description }) => RECORDS.test(description) || PLAYS.test(description),
  reaches: ({ description }) =>
    /\b(music|songs?|sounds?|noises?)\b/i.test(description) &&
    !/\b(upload|download|speak|sing|voice)/i.test(description),
  build: (order) => ({
    show: 'showMusicPad',
    tests: [
      testFile(
        'music',
        shareTitles(order.titles, {
          records: { words: RECORDS, usual: 'what was played can be played again' },
          plays: { words: PLAYS, usual: 'every pad plays a note of its own' },
        }),
      ),
    ],
    settings: settingsFor(order),
    pieces: [
      {
        name: 'Make the sounds',
        description:
          'Give every pad a note of a scale in which everything sounds good together, and play it.',
        files: [template('src/notes.js'), template('src/sound.js')],
        acceptance: ['Every pad has a sound of its own, made by the browser: nothing is loaded.'],
        summary: 'I made the sounds out of waves; five notes to an octave, so nothing sounds wrong.',
        isFor: ({ description }) => !RECORDS.test(description),
      },
      {
        name: 'Make the tape',
        description: 'Remember what is played and when, and play it again.',
        files: [template('src/tape.js'), template('looks/musicPad.css')],
        acceptance: ['A tune is played again with the same pauses.'],
        summary: 'I made the tape and painted the pads.',
        isFor: ({ description }) => RECORDS.test(description),
      },
    ],
    assembly: [template('src/musicPad.js', { words: playWords(order.spec.language).music })],
  }),
};

function settingsFor({ spec, requirements }: PartOrder) {
  const texts = [...requirements.map(({ description }) => description), spec.nugget.description];
  const pads = countBetween(texts, /^(pads?|keys?|notes?|felder|tasten|botones|notas|carrés)$/iu, {
    least: 4,
    usual: 12,
    most: 16,
  });
  const notes = /\b(notes?|sounds?|tones?|töne|ton|klang|notas?|sonidos?|sons?)\b/iu;
  return [
    {
      name: 'PADS',
      value: pads,
      says: 'How many pads there are, 16 at most.',
      kind: 'count',
      of: /\b(pads?|buttons?|felder|botones|carrés)\b/iu,
      least: 4,
      most: 16,
    },
    {
      name: 'VOLUME',
      value: 35,
      says: 'How loud the notes are, from 1 to 100.',
      kind: 'volume',
      of: /(?:)/,
      least: 5,
      most: 100,
    },
    {
      name: 'NOTE_SECONDS',
      value: 0.9,
      says: 'How long a note sounds, in seconds.',
      kind: 'time',
      of: notes,
      least: 0.2,
      most: 4,
    },
    {
      name: 'LOWEST_NOTE',
      value: 262,
      says: 'The pitch of the lowest note, in hertz.',
      kind: 'size',
      of: /\b(pitch|high|low|hoch|tief|agud[oa]|grave|aigu)\b/i,
      least: 110,
      most: 880,
    },
  ] as const;
}

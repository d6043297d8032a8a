import type { Part, PartOrder } from '../../general/page/part.ts';
import { shortened } from '../../shared/escape.ts';
import { wordsOf } from '../../shared/requirements.ts';
import { raw } from '../../shared/templates.ts';
import { shareTitles } from '../shareTitles.ts';
import { template, testFile } from '../template.ts';
import { playWords } from '../words/index.ts';

const TOY =
  /\b((?:virtual|digital|little|own|computer) (?:pet|dragon|monster|dinosaur)|tamagotchi|(?:pet|dragon|monster|dinosaur) (?:that|who|which|to|i can) (?:i |can |needs? |wants? )*(?:feed|care|look after|take care|be fed)|haustier zum|mascota virtual|animal virtuel)\b/iu;
const CARES =
  /\b(feed\w*|food|plays?|naps?|sleeps?|cares?|buttons?|hearts?|hug|pat|fütter\w*|spiel\w*|schlaf\w*|aliment\w*|jugar|dormir|nourri\w*|jouer)\b/iu;
const NEEDS =
  /\b(needs?|bars?|goes? down|go down|hungr(?:y|ier)|over time|remember\w*|next time|bedürfnis\w*|hunger|balken|necesi\w*|hambre|barras?|besoins?|faim|recuerda)\b/iu;
const MOODS =
  /\b(moods?|face|happy|sad|bored|tired|says?|smil\w*|feels?|laune|gesicht|froh|traurig|cara|feliz|triste|visage|content)\b/iu;

/** The shape of the ears says which animal it is. */
const EARS: readonly (readonly [RegExp, string])[] = [
  [
    /\b(bunn(?:y|ies)|rabbits?|hasen?|kaninchen|conej[oa]|lapin)\b/i,
    'M58 64 C40 -20 92 -10 90 60 Z M142 64 C160 -20 108 -10 110 60 Z',
  ],
  [
    /\b(dragons?|dinosaurs?|drachen?|dinos?|dragón|dinosaurio|dinosaure)\b/iu,
    'M40 70 L30 22 L70 52 L82 18 L100 50 L118 18 L130 52 L170 22 L160 70 Z',
  ],
  [
    /\b(dogs?|pupp(?:y|ies)|hund|perr[oa]|chien|bears?|bär|oso|ours|monsters?)\b/iu,
    'M40 44 a26 26 0 1 1 44 20 L48 96 Z M160 44 a26 26 0 1 0 -44 20 L152 96 Z',
  ],
  [/(?:)/, 'M38 92 L34 26 L88 58 Z M162 92 L166 26 L112 58 Z'],
];
const NAME =
  /\b(?:called|named|namens|heißt|llamad[oa]|se llama|appelée?|qui s['’]appelle)\s+(\p{Lu}[\p{L}'’-]{0,30})/u;

/** A pet that gets hungry, bored and tired, and is happy when somebody cares for it. */
export const pet: Part = {
  id: 'pet',
  isNamedIn: (words) => TOY.test(words),
  answers: ({ description }) => [CARES, NEEDS, MOODS].some((words) => words.test(description)),
  build: (order) => {
    const name = nameIn(order);
    const ears = EARS.find(([words]) => words.test(wordsOf(order.spec)))?.[1] ?? '';
    return {
      show: 'showPet',
      html: template('petStage.html', { name, ears: raw(ears) }).text,
      tests: [
        testFile(
          'life',
          shareTitles(order.titles, {
            needs: { words: NEEDS, usual: 'its needs grow while time passes' },
            moods: { words: MOODS, usual: 'its face says how it feels' },
            cares: { words: CARES, usual: 'caring for it does it good' },
          }),
        ),
      ],
      settings: SETTINGS,
      pieces: [
        {
          name: 'Give it a life',
          description: 'Let its needs grow while time passes, and let care do it good.',
          files: [template('src/life.js')],
          acceptance: ['Every need goes down with time and up with care; nothing bad can happen to it.'],
          summary: 'I gave it a life. It can be sad, but it never dies.',
        },
        {
          name: 'Give it a face',
          description: 'Draw it, and give it a face for every mood.',
          files: [template('looks/pet.css')],
          acceptance: ['Its face and its words say how it feels.'],
          summary: `I gave ${name} a face for every mood.`,
          isFor: ({ description }) => MOODS.test(description) && !NEEDS.test(description),
        },
      ],
      assembly: [template('src/pet.js', { words: playWords(order.spec.language).pet })],
    };
  },
};

const SETTINGS = [
  {
    name: 'NEEDS_A_MINUTE',
    value: 12,
    says: 'How much every need goes down in a minute.',
    kind: 'speed',
    of: /\b(needs?|hungr\w*|bars?|tired|bored|hunger|müde|hambre|faim)\b/i,
    harder: 'more',
    least: 1,
    most: 60,
  },
  {
    name: 'TREAT',
    value: 15,
    says: 'How much one press on a button does it good.',
    kind: 'points',
    of: /\b(feed\w*|buttons?|food|treats?|futter|knopf|comida|botón|bouton)\b/iu,
    harder: 'less',
    least: 5,
    most: 50,
  },
] as const;

const nameIn = ({ spec }: PartOrder): string =>
  shortened(NAME.exec(wordsOf(spec))?.[1] ?? playWords(spec.language).pet.someName, 40);

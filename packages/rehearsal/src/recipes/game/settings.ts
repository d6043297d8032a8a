import type { Setting } from '../shared/settings.ts';
import type { Design, FeatureId } from './design.ts';

/** Words that children use for themselves in a game, whatever it is that they steer. */
const ME =
  'players?|me|i|ship|rocket|basket|car|robot|hero|cat|animal|spieler|raumschiff|schiff|rakete|korb|auto|figur|jugador|nave|cohete|cesta|coche|joueur|vaisseau|fusée|panier|voiture';
const DANGER =
  'asteroids?|rocks?|meteors?|bombs?|ghosts?|monsters?|drops?|enem(?:y|ies)|things|steine?|asteroiden|bomben?|geister|monster|gegner|asteroides?|rocas?|bombas?|fantasmas?|enemigos?|astéroïdes?|rochers?|bombes?|fantômes?|ennemis?';
const TREASURE =
  'fruits?|apples?|coins?|stars?|gems?|hearts?|treasures?|obst|früchte|äpfel|münzen|sterne|schätze|frutas?|manzanas?|monedas?|estrellas?|tesoros?|pommes?|pièces?|étoiles?|trésors?';

const anyOf = (...words: readonly string[]): RegExp =>
  new RegExp(`(?<!\\p{L})(?:${words.join('|')})(?!\\p{L})`, 'iu');

/** What may be changed of each feature. The numbers stand at the top of the feature's own file. */
export function settingsOf(id: FeatureId, design: Design): readonly Setting[] {
  switch (id) {
    case 'move':
      return moveSettings(design);
    case 'fall':
      return fallSettings(design);
    case 'collect':
      return collectSettings(design);
    case 'lives':
      return [LIVES];
    case 'clock':
      return [{ ...CLOCK, value: design.wish.seconds }];
    case 'score':
      return SCORE;
    case 'quiz':
      return QUIZ;
    case 'maze':
    case 'crash':
    case 'levels':
    case 'best':
    case 'ending':
      return [];
  }
}

function moveSettings({ wish, pictures }: Design): readonly Setting[] {
  const of = anyOf(ME, pictures.player.called);
  const path = 'src/player.js';
  if (wish.kind === 'maze') {
    return [
      {
        name: 'STEP_SECONDS',
        value: 0.12,
        says: 'How long one step takes, in seconds.',
        kind: 'pause',
        of,
        least: 0.04,
        most: 0.6,
        path,
      },
    ];
  }
  const falls = wish.falls;
  return [
    {
      name: 'SPEED',
      value: falls ? 340 : 280,
      says: 'How fast you move, in pixels a second.',
      kind: 'speed',
      of,
      least: 80,
      most: 1200,
      path,
    },
    {
      name: 'SIZE',
      value: falls ? 24 : 22,
      says: 'How big you are, in pixels.',
      kind: 'size',
      of,
      least: 10,
      most: 60,
      path,
    },
  ];
}

function fallSettings({ wish, pictures }: Design): readonly Setting[] {
  const of = anyOf(DANGER, pictures.danger.called);
  const path = 'src/fall.js';
  const value = /\bslow/i.test(wish.words) ? 90 : 130;
  return [
    {
      name: 'FIRST_SPEED',
      value,
      says: 'How fast things fall at first, in pixels a second.',
      kind: 'speed',
      of,
      harder: 'more',
      least: 30,
      most: 600,
      path,
    },
    {
      name: 'LONGEST_PAUSE',
      value: 0.9,
      says: 'The time between two of them, in seconds.',
      kind: 'pause',
      of: anyOf('often', 'oft', 'öfter', 'seguido', 'souvent'),
      harder: 'less',
      least: 0.35,
      most: 4,
      path,
    },
    {
      name: 'SIZE',
      value: 14,
      says: 'How big the smallest are, in pixels.',
      kind: 'size',
      of,
      harder: 'more',
      least: 6,
      most: 40,
      path,
    },
  ];
}

function collectSettings({ wish, pictures, has }: Design): readonly Setting[] {
  const of = anyOf(TREASURE, pictures.treasure.called);
  const path = 'src/collect.js';
  const many: Setting = {
    name: 'HOW_MANY',
    value: wish.kind === 'maze' ? 5 : 4,
    says: 'How many there are at a time.',
    kind: 'count',
    of,
    least: 1,
    most: 12,
    path,
  };
  if (wish.kind === 'maze') return [many];
  const size: Setting = {
    name: 'SIZE',
    value: 16,
    says: 'How big each is, in pixels.',
    kind: 'size',
    of,
    harder: 'less',
    least: 8,
    most: 40,
    path,
  };
  if (!wish.falls) return [many, size];
  const harder = has('crash') ? {} : ({ harder: 'more' } as const);
  return [
    {
      name: 'SPEED',
      value: 150,
      says: 'How fast they fall, in pixels a second.',
      kind: 'speed',
      of,
      ...harder,
      least: 40,
      most: 600,
      path,
    },
    {
      name: 'PAUSE',
      value: 1.1,
      says: 'The time between two of them, in seconds.',
      kind: 'pause',
      of: anyOf('often', 'oft', 'öfter', 'seguido', 'souvent'),
      least: 0.3,
      most: 5,
      path,
    },
    size,
  ];
}

const LIVES: Setting = {
  name: 'LIVES',
  value: 3,
  says: 'How many lives you begin with.',
  kind: 'lives',
  of: anyOf('li(?:fe|ves)', 'hearts?', 'leben', 'vidas?', 'vies?'),
  harder: 'less',
  least: 1,
  most: 9,
  path: 'src/lives.js',
};

const CLOCK: Setting = {
  name: 'SECONDS',
  value: 60,
  says: 'How many seconds a game lasts.',
  kind: 'time',
  of: anyOf(
    'time',
    'clock',
    'timer',
    'seconds?',
    'minutes?',
    'zeit',
    'uhr',
    'sekunden?',
    'tiempo',
    'reloj',
    'segundos?',
    'temps',
    'secondes?',
  ),
  harder: 'less',
  least: 5,
  most: 600,
  path: 'src/clock.js',
};

const POINTS = anyOf('scores?', 'points?', 'punkte?', 'puntos?');

const SCORE: readonly Setting[] = [
  {
    name: 'A_SECOND',
    value: 0,
    says: 'Points for every second.',
    kind: 'points',
    of: POINTS,
    least: 0,
    most: 1000,
    path: 'src/score.js',
  },
  {
    name: 'A_FIND',
    value: 0,
    says: 'Points for every good thing you do.',
    kind: 'points',
    of: POINTS,
    least: 0,
    most: 1000,
    path: 'src/score.js',
  },
];

const QUIZ: readonly Setting[] = [
  {
    name: 'HOW_MANY',
    value: 8,
    says: 'How many questions a game has.',
    kind: 'count',
    of: anyOf('questions?', 'fragen', 'preguntas?'),
    least: 3,
    most: 8,
    path: 'src/quiz.js',
  },
  {
    name: 'READING_TIME',
    value: 1.4,
    says: 'How long the answer stays, in seconds.',
    kind: 'pause',
    of: anyOf('answers?', 'read', 'antwort(?:en)?', 'lesen', 'respuestas?', 'leer', 'réponses?', 'lire'),
    least: 0.8,
    most: 6,
    path: 'src/quiz.js',
  },
];

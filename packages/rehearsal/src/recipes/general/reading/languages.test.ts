import { describe, expect, it } from 'vitest';
import { aSpec } from '../../../testing/aSpec.ts';
import { applyComposition } from '../../applyComposition.ts';
import { composeFor } from '../../index.ts';

interface Wish {
  readonly language: string;
  readonly type: 'website' | 'story' | 'tool';
  readonly goal: string;
  readonly wishes: readonly string[];
  /** What the child reads in the finished nugget. */
  readonly reads: readonly string[];
}

const WISHES: readonly Wish[] = [
  {
    language: 'de',
    type: 'website',
    goal: 'Eine Seite über meinen Hund Bello',
    wishes: [
      'drei Fakten über Bello, jeder auf einer Karte',
      'wenn ich den Bell-Knopf drücke, dann erscheint WUFF! in großen Buchstaben',
      'ein Zähler, wie oft Bello gebellt hat',
    ],
    reads: ['Mein Hund Bello', "says: 'WUFF!'", 'Wie oft Bello gebellt hat:', 'Bello findet immer'],
  },
  {
    language: 'es',
    type: 'website',
    goal: 'Una página sobre mi gata Luna',
    wishes: ['cinco datos sobre Luna', 'cuando pulso el botón Maúlla, entonces aparece ¡MIAU!'],
    reads: ['Mi gata Luna', "says: '¡MIAU!'", 'Datos sobre Luna'],
  },
  {
    language: 'fr',
    type: 'tool',
    goal: 'Un quiz sur les planètes',
    wishes: ['cinq questions sur les planètes', 'une minute'],
    reads: ['la plus grande planète', 'SECONDS = 60', 'Commencer'],
  },
  {
    language: 'de',
    type: 'tool',
    goal: 'Ein Einmaleins-Trainer',
    wishes: [
      'zehn Malaufgaben bis 12 x 12',
      'wenn meine Antwort falsch ist, frag sie später noch einmal',
      'ein Bericht am Ende, was ich üben soll',
    ],
    reads: ['das Einmaleins mit {number}', 'HOW_MANY = 10', 'Ich frage es später noch einmal.'],
  },
  {
    language: 'de',
    type: 'story',
    goal: 'Ein Drache lebt in der Bibliothek',
    wishes: ['mindestens sechs Szenen', 'drei verschiedene Enden', 'ein Knopf, um neu anzufangen'],
    reads: ['in der Bibliothek', 'der Drache', 'Neu anfangen'],
  },
  {
    language: 'en',
    type: 'tool',
    goal: 'My homework list',
    wishes: ['add and remove homework', 'tick things off', 'it remembers my list'],
    reads: ['showList'],
  },
  {
    language: 'en',
    type: 'tool',
    goal: 'A counter for goals',
    wishes: ['a counter', 'a reset button'],
    reads: ['takeAway'],
  },
];

describe('what a child writes in its own language', () => {
  it.each(WISHES)('is built: $goal', ({ language, type, goal, wishes, reads }) => {
    const composition = composeFor(
      aSpec({
        nugget: { goal, type },
        language,
        requirements: wishes.map((description) => ({ type: 'feature' as const, description })),
      }),
    );
    expect(composition.beyond).toEqual([]);
    const all = [...applyComposition(composition).values()].join('\n');
    for (const words of reads) expect(all).toContain(words);
  });
});

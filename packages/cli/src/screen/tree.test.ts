import type { SessionEvent } from '@nugget/contract';
import { describe, expect, it } from 'vitest';
import { picture } from '../testing/aPicture.ts';
import {
  asked,
  aTask,
  begun,
  completed,
  ended,
  failed,
  gate,
  planned,
  said,
  started,
  tested,
  used,
} from '../testing/aSession.ts';
import { cellWidth } from './cells.ts';
import { ASCII_GLYPHS } from './glyphs.ts';
import { createPaint } from './paint.ts';

const crewAtWork: readonly SessionEvent[] = [
  begun(),
  { type: 'planning_started' },
  planned(
    aTask({ id: 't1', name: 'Draw space and the ship' }),
    aTask({ id: 't2', name: 'Asteroids fall faster and faster', agent_name: 'Comet', dependencies: ['t1'] }),
    aTask({ id: 't3', name: 'Count the score', dependencies: ['t1'] }),
    aTask({ id: 't4', name: 'Keep the best score', agent_name: 'Comet', dependencies: ['t1', 't3'] }),
    aTask({ id: 't5', name: 'Try everything', agent_name: 'Checkers', dependencies: ['t2', 't3', 't4'] }),
    aTask({ id: 't6', name: 'Look it over', agent_name: 'Professor Owl', dependencies: ['t5'] }),
  ),
  started('t1'),
  completed('t1'),
  started('t2', 'Comet'),
  started('t3'),
  said('t2', 'I make the rocks\nWrite src/asteroids.js\n'),
  said('t3', 'Counting every second'),
  used(12_345, 0.12),
];

describe('the tree of a build', () => {
  it('shows who works on what, and what was said last, at 80 columns', () => {
    expect(picture(crewAtWork)).toMatchInlineSnapshot(`
      "  A space game where I dodge asteroids
        rehearsal: scripted, not AI · 20260101-120000-x7k2

        ✔ plan   ● build   ○ test   ○ show   1:24

        ✔ Draw space and the ship              Nova           done       0:01
        ├─ ● Asteroids fall faster and faster  Comet          working    1:19
        │    Write src/asteroids.js
        └─ ● Count the score                   Nova           working    1:18
             Counting every second
           └─ ○ Keep the best score            Comet          waits
              └─ ○ Try everything              Checkers       waits
                 └─ ○ Look it over             Professor Owl  waits

        ████░░░░░░░░░░░░░░░░░░░░  1 of 6 jobs done
        energy: 12,345 tokens, $0.12"
    `);
  });

  it('uses the room of 120 columns and no more', () => {
    expect(picture(crewAtWork, { width: 120 })).toMatchInlineSnapshot(`
      "  A space game where I dodge asteroids
        rehearsal: scripted, not AI · 20260101-120000-x7k2

        ✔ plan   ● build   ○ test   ○ show   1:24

        ✔ Draw space and the ship              Nova           done       0:01
        ├─ ● Asteroids fall faster and faster  Comet          working    1:19
        │    Write src/asteroids.js
        └─ ● Count the score                   Nova           working    1:18
             Counting every second
           └─ ○ Keep the best score            Comet          waits
              └─ ○ Try everything              Checkers       waits
                 └─ ○ Look it over             Professor Owl  waits

        ████░░░░░░░░░░░░░░░░░░░░  1 of 6 jobs done
        energy: 12,345 tokens, $0.12"
    `);
  });

  it('stands on 60 columns with long names in any script', () => {
    const name = 'A name that is much longer than the room there is, 宇宙の果てまで飛んでいく船';
    const events = [
      begun(name),
      planned(aTask({ id: 't1', name, agent_name: name })),
      started('t1', name),
      said('t1', name),
    ];
    const lines = picture(events, { width: 60 }).split('\n');
    expect(Math.max(...lines.map(cellWidth))).toBeLessThan(60);
    expect(lines.join('\n')).toMatchInlineSnapshot(`
      "  A name that is much longer than the room there is, 宇宙…
        rehearsal: scripted, not AI · 20260101-120000-x7k2

        ✔ plan   ● build   ○ test   ○ show   1:24

        ● A name that is much l…  A name that i…  working    1:22
          A name that is much longer than the room there is, 宇…

        ░░░░░░░░░░░░░░░░░░░  0 of 1 job done
        energy: 0 tokens"
    `);
  });

  it.each([40, 50, 80, 200])('keeps within %i columns', (width) => {
    const widths = picture(crewAtWork, { width }).split('\n').map(cellWidth);
    expect(Math.max(...widths)).toBeLessThan(width);
  });

  it('says that the crew is planning before there are tasks', () => {
    expect(picture([begun(), { type: 'planning_started' }])).toMatchInlineSnapshot(`
      "  A space game where I dodge asteroids
        rehearsal: scripted, not AI · 20260101-120000-x7k2

        ● plan   ○ build   ○ test   ○ show   1:24

        The crew is making a plan …

        ░░░░░░░░░░░░░░░░░░░░░░░░  no jobs yet
        energy: 0 tokens"
    `);
  });

  it('shows what waits for a person, and the tests so far', () => {
    const events = [
      ...crewAtWork,
      gate('g1'),
      asked('q1', 't2'),
      { type: 'testing_started', round: 1 },
      tested('the ship moves', 'passed'),
      tested('the score rises', 'failed'),
    ] satisfies SessionEvent[];
    expect(picture(events, { budget: { maxTokens: 50_000, maxCostUsd: 1 } })).toMatchInlineSnapshot(`
      "  A space game where I dodge asteroids
        rehearsal: scripted, not AI · 20260101-120000-x7k2

        ✔ plan   ✔ build   ● test   ○ show   1:24

        ? Draw space and the ship              Nova           asks you   0:01
        ├─ ? Asteroids fall faster and faster  Comet          asks you   1:19
        └─ ● Count the score                   Nova           working    1:18
             Counting every second
           └─ ○ Keep the best score            Comet          waits
              └─ ○ Try everything              Checkers       waits
                 └─ ○ Look it over             Professor Owl  waits

        ████░░░░░░░░░░░░░░░░░░░░  1 of 6 jobs done
        energy: 12,345 tokens, 24 % of 50,000, $0.12, 12 % of $1.00
        tests: 1 passed, 1 failed
        ? Do you like the ship?
        ? Comet asks: Which colour should the ship have?"
    `);
  });

  it('shows what failed, what was tried again and what could not begin because of it', () => {
    const events = [
      begun(),
      planned(aTask({ id: 't1' }), aTask({ id: 't2', dependencies: ['t1'] }), aTask({ id: 't3' })),
      started('t1'),
      failed('t1'),
      started('t3'),
      failed('t3', false),
    ];
    expect(picture(events)).toMatchInlineSnapshot(`
      "  A space game where I dodge asteroids
        rehearsal: scripted, not AI · 20260101-120000-x7k2

        ✔ plan   ● build   ○ test   ○ show   1:24

        ✖ Task t1     Nova  failed     0:01
        └─ – Task t2  Nova  not begun
        ● Task t3     Nova  again      1:20

        ░░░░░░░░░░░░░░░░░░░░░░░░  0 of 3 jobs done
        energy: 0 tokens"
    `);
  });

  it('shows how a build ended, with the address of its page', () => {
    const events = [
      begun(),
      planned(aTask({ id: 't1' })),
      started('t1'),
      completed('t1'),
      { type: 'testing_started', round: 1 },
      tested('the ship moves', 'passed'),
      { type: 'deploy_started', target: 'web' },
      { type: 'deploy_complete', target: 'web', url: 'http://127.0.0.1:4321/' },
      ended('succeeded'),
    ] satisfies SessionEvent[];
    expect(picture(events)).toMatchInlineSnapshot(`
      "  A space game where I dodge asteroids
        rehearsal: scripted, not AI · 20260101-120000-x7k2

        ✔ plan   ✔ build   ✔ test   ✔ show   0:08

        ✔ Task t1  Nova  done       0:01

        ████████████████████████  1 of 1 job done
        energy: 0 tokens
        tests: 1 passed
        Play it: http://127.0.0.1:4321/"
    `);
  });

  it('leaves stopped work open', () => {
    expect(picture([...crewAtWork, { type: 'session_stopped', reason: 'user' }])).toMatchInlineSnapshot(`
      "  A space game where I dodge asteroids
        rehearsal: scripted, not AI · 20260101-120000-x7k2

        ✔ plan   – build   – test   – show   0:10

        ✔ Draw space and the ship              Nova           done       0:01
        ├─ – Asteroids fall faster and faster  Comet          stopped    0:05
        └─ – Count the score                   Nova           stopped    0:04
           └─ – Keep the best score            Comet          not begun
              └─ – Try everything              Checkers       not begun
                 └─ – Look it over             Professor Owl  not begun

        ████░░░░░░░░░░░░░░░░░░░░  1 of 6 jobs done
        energy: 12,345 tokens, $0.12"
    `);
  });

  it('says everything in ASCII and without colour where that is all there is', () => {
    expect(picture(crewAtWork, { glyphs: ASCII_GLYPHS })).toMatch(/^[\x20-\x7e\n…]*$/);
  });

  it('colours the same text where colours are wanted', () => {
    const plain = picture(crewAtWork);
    const coloured = picture(crewAtWork, { paint: createPaint(1) });
    // biome-ignore lint/suspicious/noControlCharactersInRegex: these are what colours are made of.
    expect(coloured.replace(/\u001b\[\d+m/g, '').replace(/ +$/gm, '')).toBe(plain);
    expect(coloured).not.toBe(plain);
  });
});

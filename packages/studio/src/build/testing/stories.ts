import type { RecordedEvent } from '@nugget/contract';
import { recorded, type Step } from './recorded.ts';
import { allFinished, begun, finished, planned, shown, shows } from './spaceDodge.ts';
import { tested } from './testRounds.ts';

const inOrder = (...parts: readonly (readonly Step[])[]): readonly RecordedEvent[] =>
  recorded(parts.flat().toSorted(([a], [b]) => a - b));

const BEFORE_GATE = [{ id: 'g1', after: 'fall', question: 'Do the asteroids fall the way you like it?' }];

const threeAtWork = (): readonly (readonly Step[])[] => [
  finished('page', 8, 30),
  finished('fall', 31, 52),
  finished('score', 31, 44),
  begun('best', 32),
  begun('ending', 45),
  begun('crash', 53),
  [[54, shows('Nova', 'working')]],
];

/** Builds of the space game, each up to a moment that a screen must show. */
export const stories = {
  planning: () => recorded(planned().slice(0, 4)),
  threeAtWork: () => inOrder(planned(), ...threeAtWork()),
  gate: () =>
    inOrder(planned(BEFORE_GATE), ...threeAtWork(), [
      [
        58,
        {
          type: 'human_gate',
          gate_id: 'g1',
          task_id: 'fall',
          question: 'Do the asteroids fall the way you like it?',
          context: 'The asteroids fall from the top, faster and faster and more and more often.',
        },
      ],
    ]),
  questions: () =>
    inOrder(planned(BEFORE_GATE), ...threeAtWork(), [
      [57, { type: 'user_question', task_id: 'ending', question_id: 'q1', questions: COLOURS }],
      [
        58,
        {
          type: 'human_gate',
          gate_id: 'g1',
          task_id: 'fall',
          question: 'Do the asteroids fall the way you like it?',
          context: 'The asteroids fall from the top, faster and faster and more and more often.',
        },
      ],
    ]),
  testsFail: () =>
    inOrder(
      planned(),
      allFinished(),
      tested(1, 170, {
        'when the ship and an asteroid overlap, then the game is over': 'failed',
        'the background can be painted, also after a while': 'skipped',
      }),
    ),
  succeeded: () => inOrder(planned(), allFinished(), tested(1, 170), shown(175)),
  failed: () =>
    inOrder(
      planned(),
      allFinished(),
      tested(4, 170, { 'when the ship and an asteroid overlap, then the game is over': 'failed' }),
      [
        [
          174,
          {
            type: 'error',
            code: 'TESTS_FAILED',
            recoverable: true,
            message: 'verdict: failed (9 passed, 1 failed, 0 skipped)',
          },
        ],
        [
          175,
          {
            type: 'session_complete',
            outcome: 'failed',
            summary: 'The crew finished 10 of 10 jobs. Not every test is green yet.',
          },
        ],
      ],
    ),
  stuck: () =>
    inOrder(planned(), ...threeAtWork(), [
      [
        60,
        {
          type: 'task_failed',
          task_id: 'crash',
          retry_count: 2,
          final: true,
          code: 'AGENT_TIMEOUT',
          error: 'Comet worked on "Notice a crash" for 300 s without finishing',
        },
      ],
      [
        61,
        {
          type: 'error',
          code: 'AGENT_TIMEOUT',
          recoverable: true,
          message: 'Comet worked on "Notice a crash" for 300 s without finishing',
        },
      ],
      [62, { type: 'session_complete', outcome: 'failed', summary: 'The crew finished 3 of 10 jobs.' }],
    ]),
  stopped: () => inOrder(planned(), ...threeAtWork(), [[60, { type: 'session_stopped', reason: 'user' }]]),
  recovered: () => inOrder(planned(), ...threeAtWork(), [[60, { type: 'session_recovered' }]]),
  taught: () =>
    inOrder(planned(), ...threeAtWork(), [
      [
        55,
        {
          type: 'teaching_moment',
          concept: 'loops',
          headline: 'A game has a heartbeat',
          explanation: 'Sixty times a second the game asks: where is everything now?',
        },
      ],
    ]),
} as const satisfies Readonly<Record<string, () => readonly RecordedEvent[]>>;

const COLOURS = [
  {
    question: 'Which colour should the GAME OVER sign have?',
    header: 'Colour',
    options: [
      { label: 'Red', description: 'Loud, like an alarm' },
      { label: 'Gold', description: 'Shiny, like a star' },
      { label: 'Ice blue', description: 'Cool, like space' },
    ],
    multiSelect: false,
  },
  {
    question: 'What should be on the sign?',
    header: 'Sign',
    options: [
      { label: 'The score', description: 'How many points you made' },
      { label: 'The best score', description: 'How many you once made' },
    ],
    multiSelect: true,
  },
];

import type { NuggetSpec } from '@nugget/contract';
import type { Part } from '../../general/page/part.ts';
import type { BoardProgram } from '../program/program.ts';
import { template } from '../template.ts';
import { type BoardWords, boardWords } from '../words/index.ts';

/** News from the board, and buttons that tell it something. It makes no wish true by itself; a portal brings it along. */
export const controls = (program: BoardProgram, { portals }: Pick<NuggetSpec, 'portals'>): Part => ({
  id: 'controls',
  isNamedIn: () => program.portal !== undefined,
  answers: () => false,
  build: ({ spec }) => {
    const words = boardWords(spec.language);
    const { looking, connected, alone, unknown, yes, no } = words;
    const names = namesOf(portals);
    const values = { looking, connected, alone, unknown, yes, no };
    return {
      show: 'showControls',
      tests: [template('tests/controls.test.mjs')],
      pieces: [
        {
          name: 'Connect the page with the board',
          description:
            'Show on the page what the board says, with a button for each thing that it can be told.',
          files: [
            template('src/board.js'),
            template('src/controls.js', {
              ...values,
              events: eventsOf(program, names),
              orders: ordersOf(program, { names, words }),
            }),
            template('looks/controls.css'),
          ],
          acceptance: ['Without a board the page says so, and works all the same.'],
          summary:
            'I connected the page with the board: it shows the news and has buttons that tell it something.',
        },
      ],
    };
  },
});

type Names = ReadonlyMap<string, string>;

const namesOf = (portals: NuggetSpec['portals']): Names =>
  new Map(portals.flatMap(({ capabilities }) => capabilities.map(({ id, name }) => [id, name || id])));

function eventsOf({ portal }: BoardProgram, names: Names) {
  const presses = portal?.presses === undefined ? [] : [portal.presses];
  const ids = [...(portal?.limits ?? []).map(({ id }) => id), ...presses];
  return ids.map((id) => ({ id, name: names.get(id) ?? id }));
}

function ordersOf(
  { portal }: BoardProgram,
  { names, words }: { readonly names: Names; readonly words: BoardWords },
) {
  const states = [
    { label: words.on, params: { state: 'on' } },
    { label: words.off, params: { state: 'off' } },
  ];
  return (portal?.orders ?? []).map(({ id, piece }) => ({
    id,
    name: names.get(id) ?? id,
    choices: piece === 'light' ? states : [{ label: '', params: {} }],
  }));
}

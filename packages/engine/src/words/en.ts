import type { Narration } from './narration.ts';

const many = (count: number, thing: string): string => `${count} ${thing}${count === 1 ? '' : 's'}`;

export const en: Narration = {
  narrator: 'Nugget',
  rehearsal:
    'This is a rehearsal: scripted, not AI. A practised crew shows how a build works, with no key and no internet.',
  planning: 'The crew puts its heads together and makes a plan.',
  recovered: 'Something interrupted us. Nothing is lost, so the crew goes on where it was.',
  goesOn: 'Here we go again. What is finished stays, and the crew goes on from there.',
  rebuild: 'The blocks have changed. What is there stays, and the crew builds the new parts on top.',
  fixing: 'Thanks for telling. Somebody from the crew takes a look and mends it.',
  undone: (message) => `Back to: ${message}`,
  explainer: 'Explainer',
  mendTask: {
    name: 'Mend what you found',
    description: 'You wrote what is wrong. Somebody finds the reason and puts it right.',
    criterion: 'What was reported is put right.',
  },
  noHistory:
    'There is no git on this computer, so there is no history and no undo. The build goes on without.',
  succeeded: ({ tasks, tests }) =>
    tests > 0
      ? `Done! The crew finished ${many(tasks, 'job')}, and ${many(tests, 'test')} passed.`
      : `Done! The crew finished ${many(tasks, 'job')}. Testing was switched off.`,
  failed: ({ done, tasks, because }) => `The crew finished ${done} of ${many(tasks, 'job')}. ${because}`,
  portals: (names) =>
    `This version cannot open every portal yet. These stay closed, so nothing behind them is touched: ${names.join(', ')}.`,
  board: {
    noBoard:
      'I see no board that answers, so your nugget goes on a virtual board: one that lives inside this computer. Plug in a real board whenever you like, and the same program goes on it.',
    severalBoards:
      'I see several boards and cannot tell which one is meant, so your nugget goes on the virtual board. Choose a board to put it there.',
    virtual: 'Virtual board',
    virtualDescription: 'A board that lives inside this computer',
    which: 'Which board should your nugget go on?',
    whichHeader: 'Board',
    mayFlash: (board) => `Shall I put your nugget on the board now? ${board}`,
    files: (paths) => `These files go on it: ${paths.join(', ')}. What is on it now is kept as a copy.`,
    left: 'All right, nothing was put on the board. The files are ready, and can go on it any time.',
    flashed: (board) => `Your nugget runs on the board now: ${board}`,
    board: 'Board',
    portalLacks: (capabilities) =>
      `The program on the board does not know all that its portal promises. Missing: ${capabilities.join(', ')}. Ask the crew to add it.`,
  },
  fixTask: (round) => ({
    name: `Fix what the tests found (round ${round})`,
    description:
      'Some tests fail. Find out why, and repair the program; change a test only if the test itself is wrong.',
    criterion: 'Every test passes.',
  }),
  conflict: (agent, files) => {
    const mine = 'The newer one';
    const theirs = 'The one that was there';
    return {
      mine,
      theirs,
      question: {
        question: `${agent} and somebody else changed the same place in ${files.join(', ')}. Which version should stay?`,
        header: 'Choose',
        options: [
          { label: mine, description: `What ${agent} has just made` },
          { label: theirs, description: 'What was finished first' },
        ],
        multiSelect: false,
      },
    };
  },
};

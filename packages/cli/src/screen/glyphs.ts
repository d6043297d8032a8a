/** Every sign of the screen. Each stands beside a word that says the same. */
export interface Glyphs {
  readonly waiting: string;
  readonly working: string;
  readonly done: string;
  readonly failed: string;
  readonly skipped: string;
  readonly asking: string;
  readonly warning: string;
  readonly barDone: string;
  readonly barLeft: string;
  /** The branches of the tree; all of the same width. */
  readonly branch: string;
  readonly lastBranch: string;
  readonly trunk: string;
  readonly noTrunk: string;
  readonly folded: string;
  readonly separator: string;
}

export const UNICODE_GLYPHS: Glyphs = {
  waiting: '○',
  working: '●',
  done: '✔',
  failed: '✖',
  skipped: '–',
  asking: '?',
  warning: '!',
  barDone: '█',
  barLeft: '░',
  branch: '├─ ',
  lastBranch: '└─ ',
  trunk: '│  ',
  noTrunk: '   ',
  folded: '⋮',
  separator: '·',
};

/** For terminals whose font has no more: the Linux console, and old ones of Windows. */
export const ASCII_GLYPHS: Glyphs = {
  waiting: 'o',
  working: '*',
  done: '+',
  failed: 'x',
  skipped: '-',
  asking: '?',
  warning: '!',
  barDone: '#',
  barLeft: '.',
  branch: '|- ',
  lastBranch: '`- ',
  trunk: '|  ',
  noTrunk: '   ',
  folded: ':',
  separator: '-',
};

import { Ansis } from 'ansis';

/** Colours by meaning. They only repeat what a sign and a word say already. */
export interface Paint {
  readonly title: (text: string) => string;
  readonly done: (text: string) => string;
  readonly failed: (text: string) => string;
  readonly working: (text: string) => string;
  readonly asking: (text: string) => string;
  readonly quiet: (text: string) => string;
}

/** `level` as the terminal has it: 0 no colours, 1 sixteen, 2 and 3 more. */
export function createPaint(level: number): Paint {
  const { bold, green, red, cyan, yellow, dim } = new Ansis(level);
  return { title: bold, done: green, failed: red, working: cyan, asking: yellow, quiet: dim };
}

/** The launcher's words go to stderr: stdout belongs to the program that is launched (`--json`). */
export const say = (/** @type {string} */ words) => void process.stderr.write(`${words}\n`);

/** Something the person at the keyboard can mend; shown without a stack trace. */
export class SetupProblem extends Error {}

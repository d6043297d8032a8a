/** A colour or a cursor movement of a terminal. */
// biome-ignore lint/suspicious/noControlCharactersInRegex: control characters are what is looked for.
const ESCAPES = /\x1b(?:\[[0-?]*[ -/]*[@-~]|\][^\x07\x1b]*(?:\x07|\x1b\\)|[@-Z\\-_])/g;
// biome-ignore lint/suspicious/noControlCharactersInRegex: as above; tabs stay.
const CONTROLS = /[\x00-\x08\x0a-\x1f\x7f-\x9f]/g;

/** A line as a person can read it: without colours, cursor movements and control characters. */
export const cleanText = (line: string): string => line.replace(ESCAPES, '').replace(CONTROLS, '');

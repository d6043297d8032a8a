// All the questions. The right answer always stands first; the page mixes them.
export const questions = {{questions}};

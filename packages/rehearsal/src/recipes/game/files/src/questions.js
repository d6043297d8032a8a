/** What the quiz can ask. The first answer is the right one; the game mixes them. Add your own! */
export const questions = '{{questions}}';

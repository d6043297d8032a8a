import type { QuizTopic } from './index.ts';

export const SPACE: QuizTopic = {
  topic: 'space',
  words: /\b(?:space|planets?|stars?|moon|astronauts?|rockets?)\b/i,
  questions: [
    { ask: 'Which planet is closest to the Sun?', answers: ['Mercury', 'Venus', 'Earth', 'Mars'] },
    { ask: 'Which planet is called the red planet?', answers: ['Mars', 'Jupiter', 'Venus', 'Neptune'] },
    {
      ask: 'Which planet is the largest of our solar system?',
      answers: ['Jupiter', 'Saturn', 'Earth', 'Uranus'],
    },
    { ask: 'What is the Sun?', answers: ['A star', 'A planet', 'A moon', 'A comet'] },
    { ask: 'How many planets go round the Sun?', answers: ['8', '7', '9', '12'] },
    {
      ask: 'How long does the Earth need to go round the Sun?',
      answers: ['A year', 'A day', 'A month', 'A week'],
    },
    { ask: 'What goes round the Earth?', answers: ['The Moon', 'Mars', 'The Sun', 'Saturn'] },
    { ask: 'What is our galaxy called?', answers: ['Milky Way', 'Andromeda', 'Big Dipper', 'Orion'] },
    {
      ask: 'Who was the first person to walk on the Moon?',
      answers: ['Neil Armstrong', 'Yuri Gagarin', 'Sally Ride', 'Buzz Aldrin'],
    },
    { ask: 'Which planet is famous for its bright rings?', answers: ['Saturn', 'Mars', 'Mercury', 'Earth'] },
  ],
};

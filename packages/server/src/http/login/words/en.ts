import type { DoorWords } from './doorWords.ts';

export const en: DoorWords = {
  language: 'en',
  login: {
    title: 'Nugget does not know this browser yet',
    say: 'Your nuggets are safe. Start Nugget again, then it opens the right page by itself.',
    adult:
      'For grown-ups: run npm start in the Nugget folder; it prints a new link. Open it in this browser.',
  },
  ticket: {
    title: 'This link was used already',
    say: 'Each link opens Nugget once, and only for ten minutes. Start Nugget again to get a new one.',
    adult: 'For grown-ups: run npm start in the Nugget folder; it prints a new link.',
  },
  studio: {
    title: 'The workshop is not built yet',
    say: 'Your nuggets are safe. Start Nugget again, then it builds its workshop first.',
    adult: 'For grown-ups: run npm start in the Nugget folder; it builds the studio when it has to.',
  },
};

import type { Voice } from './index.ts';

export const en: Voice = {
  friendly: {
    hello: 'Hello! Ready?',
    cheer: 'Well done!',
    oops: 'Not quite. Try again!',
    over: 'That was a good go. One more?',
    won: 'You did it!',
  },
  silly: {
    hello: 'Wiggle your fingers!',
    cheer: 'Banana-tastic!',
    oops: 'Oopsie-noodle!',
    over: 'Splat! Again, again!',
    won: 'Party in your pyjamas!',
  },
  sarcastic: {
    hello: 'Oh good, a hero.',
    cheer: 'Look at you go.',
    oops: 'Bold move. It did not work.',
    over: 'Who parked that there? Try steering next time.',
    won: 'Fine. I am impressed. Tell nobody.',
  },
  coach: {
    hello: 'Warmed up? Here we go!',
    cheer: 'Strong work!',
    oops: 'Shake it off, next one!',
    over: 'Good training! Another round?',
    won: 'That is a champion!',
  },
  mysterious: {
    hello: 'Come closer. It begins.',
    cheer: 'The signs are good.',
    oops: 'The shadows disagree.',
    over: 'The tale pauses here.',
    won: 'The secret is yours.',
  },
  gentle: {
    hello: 'Take your time.',
    cheer: 'That was lovely.',
    oops: 'No worry, try once more.',
    over: 'All is well. Again?',
    won: 'You did that beautifully.',
  },
};

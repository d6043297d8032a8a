import type { PythonWords } from './index.ts';

export const en: PythonWords = {
  stopWord: 'stop',
  seedHelp: 'a number that makes chance repeat itself',
  dice: {
    how: 'Type dice such as 2d6 or d20+3. Type history for the last rolls, and stop when you are done.',
    welcome: 'Which dice shall I roll? Try 2d6 or d20+3. Type history or stop.',
    historyWord: 'history',
    noRolls: 'No rolls yet. Try 2d6!',
    diceHelp: 'dice such as 2d6 or d20+3',
    notDice: 'I do not know the dice "{text}" yet. Try 2d6 or d20+3.',
    tooMany: 'My hands are too small for that. I can roll 1 to {most} dice.',
    badSides: 'I have never seen such a die. It needs 2 to {most} sides.',
  },
  todo: {
    how: 'Type add and some words, done 1, remove 1, or stop.',
    welcome: 'Your list. Type add and some words, done 1, remove 1, or stop.',
    addWord: 'add',
    doneWord: 'done',
    removeWord: 'remove',
    nothing: 'Nothing to do. Hooray!',
    help: 'I did not understand that. Try: add feed the cat',
  },
  guess: {
    how: 'The program thinks of a number, and you guess it.',
    welcome: 'I am thinking of a number from {smallest} to {biggest}. Which one is it?',
    tooLow: 'Too low. Go up!',
    tooHigh: 'Too high. Go down!',
    right: 'Yes, that is it!',
    noNumber: 'Please type a number from {smallest} to {biggest}.',
    tries: 'Tries you needed: {tries}',
    newBest: 'Nobody was ever faster!',
  },
};

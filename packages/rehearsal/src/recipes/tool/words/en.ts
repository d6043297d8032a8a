import type { ToolWords } from './index.ts';

export const en: ToolWords = {
  rightAtOnce: 'Right at the first try: {right} of {total}.',
  rightAnswers: 'Right answers: {right} of {total}.',
  askedAgain: 'I will ask it again later.',
  nothingToPractise: 'No wrong answers, so there is nothing to practise!',
  timesTable: 'the {number} times table',
  sumsWith: 'sums with {number}',
  units: 'Which units?',
  roll: 'Roll',
  noZero: 'Nobody can divide by zero.',
  quizzes: {
    planets: [
      ['Which planet is the biggest in our solar system?', 'Jupiter', 'Mars', 'Mercury'],
      ['Which planet is the closest to the Sun?', 'Mercury', 'Venus', 'Neptune'],
      ['Which planet is called the red planet?', 'Mars', 'Uranus', 'Saturn'],
      ['How many planets go around our Sun?', 'Eight', 'Six', 'Twelve'],
      ['Which planet is the farthest from the Sun?', 'Neptune', 'Jupiter', 'Earth'],
      ['What are the rings of Saturn made of?', 'Mostly ice', 'Gold', 'Clouds'],
    ],
    animals: [
      ['How many legs does a spider have?', 'Eight', 'Six', 'Ten'],
      ['Which animal is the tallest?', 'The giraffe', 'The elephant', 'The horse'],
      ['Which of these is no fish?', 'The dolphin', 'The trout', 'The seahorse'],
      ['What does a caterpillar become?', 'A butterfly or a moth', 'A worm', 'A beetle'],
      ['Which bird cannot fly?', 'The ostrich', 'The swallow', 'The owl'],
      ['What do pandas eat most of all?', 'Bamboo', 'Fish', 'Honey'],
    ],
    world: [
      ['Which is the biggest ocean?', 'The Pacific', 'The Atlantic', 'The Arctic'],
      ['How many days does a leap year have?', '366', '365', '360'],
      ['At how many degrees Celsius does water freeze?', '0', '10', '100'],
      ['How many sides does a triangle have?', 'Three', 'Four', 'Five'],
      ['Which colour do yellow and blue paint make?', 'Green', 'Purple', 'Orange'],
      ['On which continent is Egypt?', 'Africa', 'Europe', 'South America'],
    ],
  },
};

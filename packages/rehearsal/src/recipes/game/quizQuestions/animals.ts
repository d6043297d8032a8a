import type { QuizTopic } from './index.ts';

export const ANIMALS: QuizTopic = {
  topic: 'animals',
  words: /\b(?:animals?|dogs?|cats?|zoo|pets?|birds?|fish|dinosaurs?)\b/i,
  questions: [
    { ask: 'Which animal is the fastest runner on land?', answers: ['Cheetah', 'Lion', 'Horse', 'Ostrich'] },
    { ask: 'How many legs does a spider have?', answers: ['8', '6', '10', '12'] },
    {
      ask: 'Which animal is the largest that has ever lived?',
      answers: ['Blue whale', 'Elephant', 'T. rex', 'Giraffe'],
    },
    { ask: 'What do pandas eat most of all?', answers: ['Bamboo', 'Fish', 'Apples', 'Ants'] },
    { ask: 'How many hearts does an octopus have?', answers: ['3', '1', '2', '8'] },
    { ask: 'Which bird cannot fly?', answers: ['Penguin', 'Owl', 'Swan', 'Robin'] },
    { ask: 'What is a baby kangaroo called?', answers: ['Joey', 'Cub', 'Pup', 'Calf'] },
    { ask: 'Which of these is a mammal?', answers: ['Dolphin', 'Shark', 'Trout', 'Octopus'] },
    { ask: 'What do caterpillars become?', answers: ['Butterflies and moths', 'Bees', 'Spiders', 'Worms'] },
    { ask: 'Which animal has black and white stripes?', answers: ['Zebra', 'Giraffe', 'Leopard', 'Camel'] },
  ],
};

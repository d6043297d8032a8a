import type { QuizTopic } from './index.ts';

export const EARTH: QuizTopic = {
  topic: 'the earth',
  words: /\b(?:earth|geography|countr(?:y|ies)|capitals?|cit(?:y|ies)|oceans?|rivers?|world)\b/i,
  questions: [
    { ask: 'Which ocean is the largest?', answers: ['Pacific', 'Atlantic', 'Indian', 'Arctic'] },
    { ask: 'What is the capital of France?', answers: ['Paris', 'Lyon', 'Rome', 'Madrid'] },
    {
      ask: 'Which mountain is the highest above the sea?',
      answers: ['Mount Everest', 'Mont Blanc', 'Kilimanjaro', 'Mount Fuji'],
    },
    { ask: 'On which continent is Egypt?', answers: ['Africa', 'Europe', 'South America', 'Australia'] },
    { ask: 'What is the capital of Japan?', answers: ['Tokyo', 'Kyoto', 'Seoul', 'Beijing'] },
    { ask: 'Which is the largest hot desert?', answers: ['Sahara', 'Gobi', 'Kalahari', 'Mojave'] },
    {
      ask: 'Where do wild polar bears live?',
      answers: ['In the Arctic', 'In Antarctica', 'In Africa', 'In Australia'],
    },
    { ask: 'What is the capital of Germany?', answers: ['Berlin', 'Munich', 'Vienna', 'Hamburg'] },
    { ask: 'Which country is shaped like a boot?', answers: ['Italy', 'Spain', 'Greece', 'Norway'] },
    { ask: 'What covers most of the Earth?', answers: ['Water', 'Forest', 'Sand', 'Cities'] },
  ],
};
